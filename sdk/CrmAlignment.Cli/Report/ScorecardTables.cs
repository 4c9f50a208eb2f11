using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Cli.Report;

/// <summary>Tables of the mutual scorecard. The KPIs for which both sides answer stand first.</summary>
internal static class ScorecardTables
{
    /// <summary>One line for each period.</summary>
    public static ReportTable Periods(string key, string title, IReadOnlyList<PeriodLine> lines, ReportWords words) => new(
        key,
        title,
        [
            new("period", words[ReportTexts.Period], CellKind.Text),
            new("profit", words.Term("Profit"), CellKind.Amount),
            new("clients", words[ReportTexts.Clients], CellKind.Count),
            new("arpu", "ARPU", CellKind.Amount),
            new("won", words.Term("Won"), CellKind.Count),
            new("revenue", words.Term("Revenue"), CellKind.Amount),
            new("cost_of_sales", words[ReportTexts.Cost], CellKind.Amount),
            new("marketing_spend", words[ReportTexts.Spend], CellKind.Amount),
            new("leads", words[ReportTexts.Leads], CellKind.Count),
            new("sales_ready", words.Term("SalesReadyCount"), CellKind.Count),
            new("accepted", words.Term("AcceptedCount"), CellKind.Count),
            new("rejected", words.Term("RejectedCount"), CellKind.Count),
            new("expired", words.Term("ExpiredCount"), CellKind.Count),
            new("acceptance_rate", words.Term("AcceptanceRate"), CellKind.Share),
            new("qualified", words.Term("QualifiedCount"), CellKind.Count),
            new("new_clients", words.Term("NewClients"), CellKind.Count),
            new("active_clients", words[ReportTexts.ActiveClients], CellKind.Count),
            new("in_nurture", words[ReportTexts.InNurture], CellKind.Count),
        ],
        [.. lines.Select(Row)]);

    /// <summary>The latest periods beside those before, one line for each KPI.</summary>
    public static ReportTable Comparison(FunnelReport report, ReportWords words) => new(
        "comparison",
        words[TableTexts.Comparison],
        [
            new("period", words[ReportTexts.Period], CellKind.Text),
            new("kpi", words[TableTexts.Kpi], CellKind.Text),
            new("value", words[TableTexts.Value], CellKind.Amount),
            new("period_before", words[TableTexts.Before], CellKind.Amount),
            new("change", words[TableTexts.Change], CellKind.Share),
            new("year_before", words[TableTexts.YearBefore], CellKind.Amount),
            new("change_on_year", words[TableTexts.ChangeOnYear], CellKind.Share),
        ],
        [.. report.Comparisons.SelectMany(comparison => Rows(comparison, words))]);

    private static object?[] Row(PeriodLine line) =>
    [
        line.Name, line.Profit, line.Clients, line.Arpu, line.Won, line.Revenue, line.CostOfSales, line.MarketingSpend, line.Leads, line.SalesReady,
        line.Accepted, line.Rejected, line.Expired, line.AcceptanceRate, line.Qualified, line.NewClients, line.ActiveClients, line.InNurtureAtEnd,
    ];

    private static IEnumerable<object?[]> Rows(PeriodComparison comparison, ReportWords words)
    {
        var name = comparison.IsOver ? comparison.Period.Name : words.Fill(TableTexts.NotOver, comparison.Period.Name);
        var now = Kpis(comparison.Period, words).ToList();
        var before = comparison.Before is { } one ? Kpis(one, words).ToList() : null;

        // The year before a year is the period before it.
        var yearBefore = comparison.Grain == PeriodGrain.Year ? before : comparison.YearBefore is { } other ? Kpis(other, words).ToList() : null;
        return now.Select((kpi, i) => new object?[]
        {
            name,
            kpi.Name,
            new Figure(kpi.Value, kpi.Kind),
            Then(before, i),
            Change(kpi.Value, before?[i].Value),
            Then(yearBefore, i),
            Change(kpi.Value, yearBefore?[i].Value),
        });
    }

    private static object Then(List<(string Name, decimal? Value, CellKind Kind)>? kpis, int i) =>
        kpis is null ? NotKnown.Value : new Figure(kpis[i].Value, kpis[i].Kind);

    /// <summary>Growth by the amount then; null where it was 0 or less, of which there is no share.</summary>
    private static decimal? Change(decimal? now, decimal? then) => then > 0 && now is not null ? (now - then) / then : null;

    private static IEnumerable<(string Name, decimal? Value, CellKind Kind)> Kpis(PeriodLine line, ReportWords words) =>
    [
        (words.Term("Profit"), line.Profit, CellKind.Amount),
        (words[ReportTexts.Clients], line.Clients, CellKind.Count),
        ("ARPU", line.Arpu, CellKind.Amount),
        (words.Term("Won"), line.Won, CellKind.Count),
        (words.Term("Revenue"), line.Revenue, CellKind.Amount),
        (words.Term("MarketingSpend"), line.MarketingSpend, CellKind.Amount),
        (words[ReportTexts.Leads], line.Leads, CellKind.Count),
        (words.Term("AcceptanceRate"), line.AcceptanceRate, CellKind.Share),
        (words.Term("NewClients"), line.NewClients, CellKind.Count),
    ];
}
