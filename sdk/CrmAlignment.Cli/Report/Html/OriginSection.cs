using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Leads by origin, segment, campaign, lead category and owner, and what they bought.</summary>
internal static class OriginSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(PageParts page)
    {
        var (report, words) = (page.Report, page.Words);
        page.Begin("origins", words[TableTexts.Groups]);
        var origins = LeadTables.Origins(report, words);
        return page.Section(
            words[TableTexts.GroupsLead],
            page.Draw(Chart.Bars("chart-origins", origins, "leads", words)),
            page.Titled(origins),
            page.Titled(LeadTables.Segments(report, words)),
            page.Titled(LeadTables.Campaigns(report, words)),
            report.Categories.Count == 0 ? null : page.Titled(LeadTables.Categories(report, words)),
            report.Categories.Count == 0 ? null : page.Titled(LeadTables.CategoryCounts(report, words)),
            page.Titled(LeadTables.Products(report, words)),
            page.Titled(LeadTables.Owners(report, words)));
    }
}
