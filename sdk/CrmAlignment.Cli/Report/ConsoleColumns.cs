using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Report;

/// <summary>The columns of the scorecard at a prompt: what matters most first, and as many as the lines are wide.</summary>
internal static class ConsoleColumns
{
    // Of Spectre's simple border: two signs around each column, one between two, and one at either side.
    private const int AroundColumn = 3;
    private const int AroundTable = 1;

    /// <summary>All columns, the most important first.</summary>
    public static IReadOnlyList<(string Heading, string Key, Func<PeriodLine, string> Text)> All { get; } =
    [
        ("Month", "period", month => month.Name),
        ("Profit", "profit", month => Numbers.Amount(month.Profit)),
        ("Clients", "clients", month => Numbers.Count(month.Clients)),
        ("ARPU", "arpu", month => Numbers.Amount(month.Arpu)),
        ("Won", "won", month => Numbers.Count(month.Won)),
        ("Revenue", "revenue", month => Numbers.Amount(month.Revenue)),
        ("Leads", "leads", month => Numbers.Count(month.Leads)),
        ("Rate", "acceptance_rate", month => Numbers.Share(month.AcceptanceRate)),
        ("Nurture", "in_nurture", month => Numbers.Count(month.InNurtureAtEnd)),
        ("Cost", "cost_of_sales", month => Numbers.Amount(month.CostOfSales)),
        ("Spend", "marketing_spend", month => Numbers.Amount(month.MarketingSpend)),
        ("Ready", "sales_ready", month => Numbers.Count(month.SalesReady)),
        ("Accepted", "accepted", month => Numbers.Count(month.Accepted)),
        ("Rejected", "rejected", month => Numbers.Count(month.Rejected)),
    ];

    /// <summary>Those that say something, the most important first.</summary>
    /// <param name="known">What the files of a replay say; null where nobody knows of files.</param>
    public static IReadOnlyList<(string Heading, string Key, Func<PeriodLine, string> Text)> Of(KnownFacts? known) =>
        [.. All.Where(column => !ScorecardTables.IsHidden(column.Key, known))];

    /// <summary>How many columns fit, one at least.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="months">What they will hold.</param>
    /// <param name="width">Signs in a line.</param>
    public static int Fitting(IReadOnlyList<(string Heading, string Key, Func<PeriodLine, string> Text)> columns, IReadOnlyList<PeriodLine> months, int width)
    {
        var widths = Widths(columns, months);
        return Math.Max(1, Enumerable.Range(1, columns.Count).LastOrDefault(count => Needed(widths, count) <= width));
    }

    /// <summary>Signs in a line that all columns need.</summary>
    public static int Needed(IReadOnlyList<(string Heading, string Key, Func<PeriodLine, string> Text)> columns, IReadOnlyList<PeriodLine> months) =>
        Needed(Widths(columns, months), columns.Count);

    private static int Needed(List<int> widths, int count) => widths.Take(count).Sum(width => width + AroundColumn) + AroundTable;

    private static List<int> Widths(
        IReadOnlyList<(string Heading, string Key, Func<PeriodLine, string> Text)> columns, IReadOnlyList<PeriodLine> months) =>
        [.. columns.Select(column => months.Select(month => column.Text(month).Length).Append(column.Heading.Length).Max())];
}
