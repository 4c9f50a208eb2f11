using System;
using System.Globalization;

namespace CrmAlignment.Cli.Report;

/// <summary>Writes cells for people.</summary>
internal static class CellText
{
    /// <summary>What people read.</summary>
    /// <param name="cell">A cell as <see cref="ReportTable.Rows"/> says.</param>
    /// <param name="kind">Kind of its column.</param>
    /// <param name="words">Language.</param>
    public static string Of(object? cell, CellKind kind, ReportWords words) => cell switch
    {
        NotKnown => words[ReportTexts.NotKnown],
        string text => text,
        Figure figure => Number(figure.Value, figure.Kind),
        null => kind is CellKind.Text or CellKind.LongText ? "" : Numbers.Undefined,
        _ => Number(Convert.ToDecimal(cell, CultureInfo.InvariantCulture), kind),
    };

    /// <summary>The number of a cell; null where it has none.</summary>
    public static decimal? NumberOf(object? cell) => cell switch
    {
        null or string or NotKnown => null,
        Figure figure => figure.Value,
        _ => Convert.ToDecimal(cell, CultureInfo.InvariantCulture),
    };

    private static string Number(decimal? value, CellKind kind) => kind switch
    {
        CellKind.Share => Numbers.Share(value),
        CellKind.Days => Numbers.Days(value),
        _ => Numbers.Amount(value),
    };
}
