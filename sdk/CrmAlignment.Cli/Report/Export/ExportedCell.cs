using System;

namespace CrmAlignment.Cli.Report.Export;

/// <summary>Values of cells in files.</summary>
internal static class ExportedCell
{
    /// <summary>Digits after the point: no share or amount of a report needs more, and every format holds them.</summary>
    private const int Digits = 9;

    /// <summary>The number of a cell; null where it is undefined or not known.</summary>
    public static decimal? Number(object? cell) => CellText.NumberOf(cell) is { } number ? decimal.Round(number, Digits) : null;

    /// <summary>The text of a cell, as it is; null where it is not known.</summary>
    public static string? Text(object? cell) => cell as string;

    /// <summary>
    /// A text that no spreadsheet takes for a formula: one that begins as a formula does gets an apostrophe before it
    /// (https://owasp.org/www-community/attacks/CSV_Injection).
    /// </summary>
    public static string Harmless(string? text) =>
        string.IsNullOrEmpty(text) || !"=+-@\t\r\n＝＋－＠".Contains(text[0], StringComparison.Ordinal) ? text ?? "" : "'" + text;
}
