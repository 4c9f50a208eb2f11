using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Which campaigns led to what was won, by five models.</summary>
internal static class AttributionSection
{
    /// <summary>Writes the section; null where nothing can be divided.</summary>
    public static XElement? Write(PageParts page)
    {
        var (report, words) = (page.Report, page.Words);
        var revenue = AttributionTables.Revenue(report, words);
        if (revenue.Rows.Count == 0)
        {
            return null;
        }

        page.Begin("attribution", words.Term("Attribution"));
        return page.Section(
            words.Fill(TableTexts.AttributionLead, report.Attribution!.WindowDays, report.Attribution.HalfLifeDays),
            page.Titled(revenue),
            page.Titled(AttributionTables.Cost(report, words)),
            page.Titled(AttributionTables.Profit(report, words)),
            page.Titled(AttributionTables.Return(report, words)));
    }
}
