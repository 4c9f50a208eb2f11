using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Report;

/// <summary>The columns of the scorecard at a prompt: what matters most first, and as many as the lines are wide.</summary>
internal static class ConsoleColumns
{
    // Of Spectre's simple border: two signs around each column, one between two, and one at either side.
    private const int AroundColumn = 3;
    private const int AroundTable = 1;

    /// <summary>All columns, the most important first.</summary>
    public static IReadOnlyList<(string Heading, Func<PeriodLine, string> Text)> All { get; } =
    [
        ("Month", month => month.Name),
        ("Profit", month => Numbers.Amount(month.Profit)),
        ("Clients", month => Numbers.Count(month.Clients)),
        ("ARPU", month => Numbers.Amount(month.Arpu)),
        ("Won", month => Numbers.Count(month.Won)),
        ("Revenue", month => Numbers.Amount(month.Revenue)),
        ("Leads", month => Numbers.Count(month.Leads)),
        ("Rate", month => Numbers.Share(month.AcceptanceRate)),
        ("Nurture", month => Numbers.Count(month.InNurtureAtEnd)),
        ("Cost", month => Numbers.Amount(month.CostOfSales)),
        ("Spend", month => Numbers.Amount(month.MarketingSpend)),
        ("Ready", month => Numbers.Count(month.SalesReady)),
        ("Accepted", month => Numbers.Count(month.Accepted)),
        ("Rejected", month => Numbers.Count(month.Rejected)),
    ];

    /// <summary>How many of them fit, one at least.</summary>
    /// <param name="months">What they will hold.</param>
    /// <param name="width">Signs in a line.</param>
    public static int Fitting(IReadOnlyList<PeriodLine> months, int width)
    {
        var widths = Widths(months);
        return Math.Max(1, Enumerable.Range(1, All.Count).LastOrDefault(count => Needed(widths, count) <= width));
    }

    /// <summary>Signs in a line that all of them need.</summary>
    public static int Needed(IReadOnlyList<PeriodLine> months) => Needed(Widths(months), All.Count);

    private static int Needed(List<int> widths, int count) => widths.Take(count).Sum(width => width + AroundColumn) + AroundTable;

    private static List<int> Widths(IReadOnlyList<PeriodLine> months) =>
        [.. All.Select(column => months.Select(month => column.Text(month).Length).Append(column.Heading.Length).Max())];
}
