using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Report;

/// <summary>Every table of a report, as the page shows and the export writes them.</summary>
public static class ReportTables
{
    /// <summary>The tables, in the order of the page.</summary>
    /// <param name="report">The report.</param>
    /// <param name="words">Language of titles and headings.</param>
    public static IReadOnlyList<ReportTable> Of(FunnelReport report, ReportWords words) =>
    [
        LeadTables.Layers(report, words),
        LeadTables.Stages(report, words),
        ScorecardTables.Comparison(report, words),
        ScorecardTables.Periods("scorecard-by-month", words[ReportTexts.ByMonth], report.Months, report, words),
        ScorecardTables.Periods("scorecard-by-quarter", words[ReportTexts.ByQuarter], report.Quarters, report, words),
        ScorecardTables.Periods("scorecard-by-year", words[ReportTexts.ByYear], report.Years, report, words),
        NurtureTables.Clients(report, words),
        LeadTables.Segments(report, words),
        LeadTables.Origins(report, words),
        LeadTables.Owners(report, words),
        LeadTables.Campaigns(report, words),
        LeadTables.Categories(report, words),
        LeadTables.CategoryCounts(report, words),
        LeadTables.Products(report, words),
        AttributionTables.Revenue(report, words),
        AttributionTables.Cost(report, words),
        AttributionTables.Profit(report, words),
        AttributionTables.Return(report, words),
        LeadTables.Steps(report, words),
        DecisionTables.AcceptanceBySalesperson(report, words),
        DecisionTables.AcceptanceByCampaign(report, words),
        DecisionTables.Rejections(report, words),
        DecisionTables.Lost(report, words),
        NurtureTables.Queues(report, words),
        NurtureTables.Ageing(report, words),
        NurtureTables.Stays(report, words),
        NextLeads(report, words),
        DecisionTables.KeptOut(report, words),
        DecisionTables.Refusals(report, words),
        TermTables.Terms(report, words),
        new("not-known", words[ReportTexts.NotKnownHeading], [new("sentence", words[ReportTexts.NotKnownHeading], CellKind.LongText)], [.. NotKnownTexts.Of(report, words).Select(sentence => new object?[] { sentence })]),
    ];

    /// <summary>The leads that are due next, of all queues.</summary>
    private static ReportTable NextLeads(FunnelReport report, ReportWords words)
    {
        var parts = report.Queues.Select(queue => (queue.Queue, Table: NurtureTables.Next(queue, report.Zone, words))).ToList();
        var columns = NurtureTables.Next(new QueueLine("", "", 0, 0, 0, []), report.Zone, words).Columns;
        return new ReportTable(
            "nurture-next",
            words[ReportTexts.NextTouch],
            [new("queue", words.Term("Queue"), CellKind.Text), .. columns],
            [.. parts.SelectMany(part => part.Table.Rows.Select(row => new object?[] { part.Queue }.Concat(row).ToArray()))]);
    }
}
