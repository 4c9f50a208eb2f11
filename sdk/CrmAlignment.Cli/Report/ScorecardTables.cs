using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Cli.Report;

/// <summary>Tables of the mutual scorecard. The KPIs for which both sides answer stand first.</summary>
internal static class ScorecardTables
{
    /// <summary>One line for each period.</summary>
    public static ReportTable Periods(string key, string title, IReadOnlyList<PeriodLine> lines, FunnelReport report, ReportWords words)
    {
        var columns = Columns(words);
        return new ReportTable(key, title, columns, [.. lines.Select(line => Row(line).Select((cell, i) => IsHidden(columns[i].Key, report.Known) ? NotKnown.Value : cell).ToArray())]);
    }

    /// <summary>Whether a number of a period only repeats what was presumed, and is not shown: as everywhere in a report.</summary>
    /// <param name="key">Key of its column in <see cref="Periods"/>.</param>
    /// <param name="known">What the files of a replay say; null where nobody knows of files.</param>
    public static bool IsHidden(string key, KnownFacts? known) => known is not null && key switch
    {
        "profit" => !known.Deals,
        "clients" or "arpu" or "new_clients" or "active_clients" => !known.Deals || !known.Customers,
        "sales_ready" => !known.Handovers,
        "accepted" or "acceptance_rate" => !known.Acceptances,
        _ => false,
    };

    private static ReportColumn[] Columns(ReportWords words) =>
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
    ];

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
        [.. report.Comparisons.SelectMany(comparison => Rows(comparison, report.Known, words))]);

    private static object?[] Row(PeriodLine line) =>
    [
        line.Name, line.Profit, line.Clients, line.Arpu, line.Won, line.Revenue, line.CostOfSales, line.MarketingSpend, line.Leads, line.SalesReady,
        line.Accepted, line.Rejected, line.Expired, line.AcceptanceRate, line.Qualified, line.NewClients, line.ActiveClients, line.InNurtureAtEnd,
    ];

    private static IEnumerable<object?[]> Rows(PeriodComparison comparison, KnownFacts? known, ReportWords words)
    {
        var name = comparison.IsOver ? comparison.Period.Name : words.Fill(TableTexts.NotOver, comparison.Period.Name);
        var now = Kpis(comparison.Period, words).ToList();
        var before = comparison.Before is { } one ? Kpis(one, words).ToList() : null;

        // The year before a year is the period before it.
        var yearBefore = comparison.Grain == PeriodGrain.Year ? before : comparison.YearBefore is { } other ? Kpis(other, words).ToList() : null;
        return now.Select((kpi, i) => IsHidden(kpi.Key, known) ? [name, kpi.Name, NotKnown.Value, NotKnown.Value, null, NotKnown.Value, null] : new object?[]
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

    private static object Then(List<(string Key, string Name, decimal? Value, CellKind Kind)>? kpis, int i) =>
        kpis is null ? NotKnown.Value : new Figure(kpis[i].Value, kpis[i].Kind);

    /// <summary>Growth by the amount then; null where it was 0 or less, of which there is no share.</summary>
    private static decimal? Change(decimal? now, decimal? then) => then > 0 && now is not null ? (now - then) / then : null;

    private static IEnumerable<(string Key, string Name, decimal? Value, CellKind Kind)> Kpis(PeriodLine line, ReportWords words) =>
    [
        ("profit", words.Term("Profit"), line.Profit, CellKind.Amount),
        ("clients", words[ReportTexts.Clients], line.Clients, CellKind.Count),
        ("arpu", "ARPU", line.Arpu, CellKind.Amount),
        ("won", words.Term("Won"), line.Won, CellKind.Count),
        ("revenue", words.Term("Revenue"), line.Revenue, CellKind.Amount),
        ("marketing_spend", words.Term("MarketingSpend"), line.MarketingSpend, CellKind.Amount),
        ("leads", words[ReportTexts.Leads], line.Leads, CellKind.Count),
        ("acceptance_rate", words.Term("AcceptanceRate"), line.AcceptanceRate, CellKind.Share),
        ("new_clients", words.Term("NewClients"), line.NewClients, CellKind.Count),
    ];
}
