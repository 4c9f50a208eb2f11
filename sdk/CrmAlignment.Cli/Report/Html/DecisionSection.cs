using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Acceptance by salesperson and campaign, and why leads and opportunities were given up.</summary>
internal static class DecisionSection
{
    /// <summary>Writes acceptance.</summary>
    public static XElement Write(PageParts page)
    {
        var (report, words) = (page.Report, page.Words);
        page.Begin("acceptance", words[TableTexts.Acceptance]);
        return page.Section(
            words[TableTexts.AcceptanceLead],
            page.Titled(DecisionTables.AcceptanceBySalesperson(report, words)),
            page.Titled(DecisionTables.AcceptanceByCampaign(report, words)));
    }

    /// <summary>Writes the reasons.</summary>
    public static XElement WriteReasons(PageParts page)
    {
        var (report, words) = (page.Report, page.Words);
        page.Begin("reasons", words[TableTexts.Reasons]);
        var rejections = DecisionTables.Rejections(report, words);
        return page.Section(
            words[TableTexts.ReasonsLead],
            page.Draw(Chart.Bars("chart-rejections", rejections, "count", words)),
            page.Titled(rejections),
            page.Titled(DecisionTables.Lost(report, words)));
    }
}
