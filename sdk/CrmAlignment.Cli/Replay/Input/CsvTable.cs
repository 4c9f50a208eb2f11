using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>
/// Reads a CSV file with a heading (RFC 4180, UTF-8, comma) and keeps the lines that are not well-formed as refused rows.
/// </summary>
public sealed class CsvTable
{
    private CsvTable(string name, IReadOnlyList<string> columns, IReadOnlyList<CsvRow> rows, IReadOnlyList<RefusedRow> refused)
    {
        Name = name;
        Columns = columns;
        Rows = rows;
        Refused = refused;
    }

    /// <summary>Name of the file, without its folder.</summary>
    public string Name { get; }

    /// <summary>Columns in the order of the heading.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Well-formed lines.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Lines that are not well-formed.</summary>
    public IReadOnlyList<RefusedRow> Refused { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="InputException">The file cannot be opened, is empty, or names a column twice.</exception>
    public static CsvTable Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new InputException(path, "There is no such file.", "Check the path.");
        }

        var malformed = false;
        using var reader = new StreamReader(path);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => malformed = true,
            TrimOptions = TrimOptions.Trim,
            DetectColumnCountChanges = false,
            IgnoreBlankLines = false,
        });
        var heading = Heading(name, parser);
        if (malformed)
        {
            throw new InputException(
                $"{name}, line 1",
                "A quote of the heading stands inside a name, or is opened and not closed.",
                "Put quotes around the whole name and double those inside it.");
        }

        var positions = Positions(name, heading);
        var rows = new List<CsvRow>();
        var refused = new List<RefusedRow>();
        for (var line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
        {
            var values = parser.Record!;
            if (IsBlank(parser))
            {
                continue;
            }

            if (malformed)
            {
                refused.Add(Malformed(
                    "A quote stands inside a value, or is opened and not closed.",
                    "Put quotes around the whole value and double those inside it."));
                malformed = false;
            }
            else if (values.Length != heading.Length)
            {
                refused.Add(Malformed(
                    $"The line has {values.Length} values; the heading has {heading.Length} columns.",
                    "Add or remove commas, and put quotes around values that contain one."));
            }
            else
            {
                rows.Add(new CsvRow(name, line, positions, values));
            }

            RefusedRow Malformed(string problem, string remedy) => new(name, line, "", "", problem, remedy);
        }

        return new CsvTable(name, heading, rows, refused);
    }

    /// <summary>Checks that the file has the columns that the map names.</summary>
    /// <param name="mapped">Column name and the place in the map that names it.</param>
    /// <exception cref="InputException">A column is not in the heading.</exception>
    public void Demand(IEnumerable<(string Column, string MapPath)> mapped)
    {
        foreach (var (column, mapPath) in mapped)
        {
            if (!Columns.Contains(column, StringComparer.Ordinal))
            {
                throw new InputException(
                    $"{Name}, line 1",
                    $"The map names the column \"{column}\" ({mapPath}), which the file does not have.",
                    $"The file has: {string.Join(", ", Columns)}.");
            }
        }
    }

    private static string[] Heading(string name, CsvParser parser)
    {
        while (parser.Read())
        {
            if (!IsBlank(parser))
            {
                return parser.Record!;
            }
        }

        throw new InputException(name, "The file is empty.", "The first line must name the columns.");
    }

    private static bool IsBlank(CsvParser parser) => string.IsNullOrWhiteSpace(parser.RawRecord);

    private static Dictionary<string, int> Positions(string name, string[] heading)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < heading.Length; i++)
        {
            if (!positions.TryAdd(heading[i], i))
            {
                throw new InputException(
                    $"{name}, line 1",
                    $"The heading names the column \"{heading[i]}\" twice.",
                    "Rename one of the two.");
            }
        }

        return positions;
    }
}
