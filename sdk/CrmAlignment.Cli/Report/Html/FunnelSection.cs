using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>The layers of the funnel, where leads stand now, and how they go from layer to layer.</summary>
internal static class FunnelSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(PageParts page)
    {
        page.Begin("funnel", page.Words[ReportTexts.Funnel]);
        var layers = LeadTables.Layers(page.Report, page.Words);
        return page.Section(
            page.Words[ReportTexts.FunnelLead],
            page.Draw(Chart.Bars("chart-funnel", layers, "leads", page.Words)),
            page.Table(layers),
            page.Titled(LeadTables.Stages(page.Report, page.Words)),
            page.Titled(LeadTables.Steps(page.Report, page.Words)),
            new XElement("p", new XAttribute("class", "lead"), page.Words[TableTexts.StepsLead]));
    }
}
