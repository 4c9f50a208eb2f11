using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;
using MiniExcelLibs;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>The rows of a sheet of an Excel file (.xlsx), as text: dates as ISO 8601 has them, numbers with a point.</summary>
internal static class ExcelRows
{
    private const string Extension = ".xlsx";

    /// <summary>Whether a file is one, by its name.</summary>
    internal static bool Has(string path) => Path.GetExtension(path).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a sheet.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="format">What the map says of it.</param>
    /// <returns>Values by row; an empty row has none.</returns>
    /// <exception cref="InputException">The file is no workbook, or has no sheet of this name.</exception>
    internal static IEnumerable<string[]> Read(string path, FileFormat format)
    {
        using var file = File.OpenRead(path);
        using var rows = Rows(file, path, format).GetEnumerator();
        while (Next(rows, path) is { } row)
        {
            yield return row;
        }
    }

    /// <summary>Names of the sheets that have a row, in the order of the workbook.</summary>
    /// <param name="path">Path of a file that could be read.</param>
    internal static IReadOnlyList<string> Filled(string path)
    {
        using var file = File.OpenRead(path);
        return [.. file.GetSheetNames().Where(sheet => IsFilled(path, sheet))];
    }

    private static bool IsFilled(string path, string sheet)
    {
        using var file = File.OpenRead(path);
        return file.Query(useHeaderRow: false, sheetName: sheet).Cast<IDictionary<string, object?>>().Any(row => Texts(row).Length > 0);
    }

    private static IEnumerable<string[]> Rows(FileStream file, string path, FileFormat format)
    {
        var sheets = file.GetSheetNames();
        if (format.Sheet is { } sheet && !sheets.Contains(sheet))
        {
            throw new InputException(
                Path.GetFileName(path), $"The file has no sheet \"{sheet}\" ({(format.IsWithoutMap ? "--sheet" : $"{format.Element}.sheet")}).", $"It has: {string.Join(", ", sheets)}.");
        }

        file.Position = 0;
        foreach (var row in file.Query(useHeaderRow: false, sheetName: format.Sheet ?? sheets[0]).Cast<IDictionary<string, object?>>())
        {
            yield return Texts(row);
        }
    }

    private static string[]? Next(IEnumerator<string[]> rows, string path)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (InvalidDataException damaged)
        {
            throw new InputException(
                Path.GetFileName(path), $"The file is no Excel workbook: {damaged.Message}", "Save it anew in Excel, or as CSV in UTF-8.");
        }
    }

    private static string[] Texts(IDictionary<string, object?> cells)
    {
        var texts = cells.Values.Select(Text).ToArray();
        return texts.All(text => text.Length == 0) ? [] : texts;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy'-'MM'-'dd HH':'mm':'ss", CultureInfo.InvariantCulture),
        // Excel keeps 0.1 + 0.2 as 0.30000000000000004; fifteen digits are what it shows.
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!.Trim(),
    };
}
