using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>What formulas make, as columns store it.</summary>
internal static class FormulaValues
{
    /// <summary>The value as a column stores it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value that was made.</param>
    /// <returns>The value, rounded and cut to what the column takes; null for one that it cannot take.</returns>
    public static object? Fit(ColumnDefinition column, object? value) => (column.Type, value) switch
    {
        (ColumnType.String or ColumnType.Memo, not null) => Text(column, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        (ColumnType.Boolean, bool flag) => flag,
        (ColumnType.Boolean, decimal number) => number != 0m,
        (ColumnType.DateTime, DateTime date) => date,
        (ColumnType.Choice, decimal option) => (int)option,
        (ColumnType.Integer, decimal number) when IsWithin(column, number) && Math.Abs(number) <= int.MaxValue =>
            (int)Math.Round(number, MidpointRounding.AwayFromZero),
        (ColumnType.Decimal or ColumnType.Money, decimal number) when IsWithin(column, number) =>
            Math.Round(number, column.Precision, MidpointRounding.AwayFromZero),
        (ColumnType.Double, decimal number) when IsWithin(column, number) =>
            Math.Round((double)number, column.Precision, MidpointRounding.AwayFromZero),
        _ => null,
    };

    /// <summary>Whether a number is within the limits of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="number">The number.</param>
    public static bool IsWithin(ColumnDefinition column, decimal number) =>
        !(column.MinValue is { } least && number < least) && !(column.MaxValue is { } most && number > most);

    private static string? Text(ColumnDefinition column, string text) => text.Length == 0
        ? null
        : column.MaxLength is { } most && text.Length > most ? text[..most] : text;
}
