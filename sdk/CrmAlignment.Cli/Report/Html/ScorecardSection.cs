using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>The mutual scorecard: charts by month, tables by month, quarter and year, and the comparison.</summary>
internal static class ScorecardSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(PageParts page)
    {
        var (report, words) = (page.Report, page.Words);
        page.Begin("scorecard", words[ReportTexts.Scorecard]);
        var months = ScorecardTables.Periods("scorecard-by-month", words[ReportTexts.ByMonth], report.Months, report, words);
        return page.Section(
            words[ReportTexts.ScorecardLead],
            page.Draw(Chart.Columns("chart-profit", words[ReportTexts.ProfitChart], months, "profit", "clients", words)),
            page.Draw(Chart.Columns("chart-leads", words[ReportTexts.LeadsChart], months, "leads", "won", words)),
            page.Titled(months),
            page.Folded(ScorecardTables.Periods("scorecard-by-quarter", words[ReportTexts.ByQuarter], report.Quarters, report, words)),
            page.Folded(ScorecardTables.Periods("scorecard-by-year", words[ReportTexts.ByYear], report.Years, report, words)));
    }

    /// <summary>Writes the comparison, and the clients who came and went.</summary>
    public static XElement[] WriteComparisons(PageParts page)
    {
        var (report, words) = (page.Report, page.Words);
        page.Begin("comparison", words[TableTexts.Comparison]);
        var comparison = page.Section(words[TableTexts.ComparisonLead], page.Table(ScorecardTables.Comparison(report, words)));
        page.Begin("clients", words[TableTexts.ClientMoves]);
        var clients = NurtureTables.Clients(report, words);
        return
        [
            comparison,
            page.Section(
                words[TableTexts.ClientMovesLead],
                page.Draw(Chart.Columns("chart-clients", clients.Title, clients, "active_clients", "lost_clients", words)),
                page.Table(clients)),
        ];
    }
}
