using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input.Formats;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>
/// A file with a heading, CSV or Excel, and how its dates and numbers are written; lines that are not well-formed are kept as refused rows.
/// </summary>
public sealed class InputTable : IDisposable
{
    private readonly PackedRows _packed = new();
    private readonly InputRows _rows;
    private readonly List<RefusedRow> _refused = [];
    private readonly Dictionary<string, int> _positions;
    private readonly ColumnFormats _formats;
    private string? _workbook;
    private IReadOnlyList<string>? _sheets;

    private InputTable(string name, string[] heading, FileFormat format, string encoding, string delimiter)
    {
        (Name, Columns, Encoding, Delimiter, Format) = (name, heading, encoding, delimiter, format);
        _positions = Positions(name, heading);
        _rows = new InputRows(this);
        _formats = new ColumnFormats(this, format);
    }

    /// <summary>Name of the file, without its folder.</summary>
    public string Name { get; }

    /// <summary>Columns in the order of the heading.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Name of the encoding; Excel for an Excel file.</summary>
    public string Encoding { get; }

    /// <summary>Name of the delimiter; empty for an Excel file.</summary>
    public string Delimiter { get; }

    /// <summary>What was found in the file and differs from UTF-8, commas, ISO dates and decimal points, as far as it was asked for.</summary>
    public IEnumerable<string> Unusual
    {
        get
        {
            if (Encoding != TextFile.Usual)
            {
                yield return Encoding;
            }

            if (Delimiter.Length > 0 && Delimiter != Delimiters.NameOf(Delimiters.Usual))
            {
                yield return $"separated by {Delimiter}";
            }

            foreach (var format in _formats.Unusual)
            {
                yield return format;
            }
        }
    }

    /// <summary>Well-formed lines.</summary>
    public IReadOnlyList<InputRow> Rows => _rows;

    /// <summary>Lines that are not well-formed.</summary>
    public IReadOnlyList<RefusedRow> Refused => _refused;

    /// <summary>What is said of how it is written.</summary>
    internal FileFormat Format { get; }

    /// <summary>Names of the sheets of an Excel file that have rows; empty for other files.</summary>
    internal IReadOnlyList<string> Sheets => _workbook is null ? [] : (_sheets ??= ExcelRows.Filled(_workbook));

    /// <summary>How dates and numbers are written, by column.</summary>
    internal ColumnFormats Formats => _formats;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file; .xlsx is read as Excel, everything else as text.</param>
    /// <param name="format">What the map says of how it is written.</param>
    /// <exception cref="InputException">
    /// The file cannot be opened, is empty, of another kind, names a column twice, or its encoding cannot be told.
    /// </exception>
    public static InputTable Read(string path, FileFormat format)
    {
        var name = Path.GetFileName(path);
        return GivenFile.Read(path, file =>
        {
            FirstBytes.Demand(file, ExcelRows.Has(file));
            return ExcelRows.Has(file) ? OfExcel(name, file, format) : OfText(name, file, format);
        });
    }

    /// <summary>Checks that the file has the columns that the map names.</summary>
    /// <param name="mapped">Column name and the place in the map that names it.</param>
    /// <exception cref="InputException">A column is not in the heading.</exception>
    public void Demand(IEnumerable<(string Column, string MapPath)> mapped)
    {
        foreach (var (column, mapPath) in mapped)
        {
            if (!_positions.ContainsKey(column))
            {
                throw new InputException(
                    $"{Name}, line 1",
                    $"The map names the column \"{column}\" ({mapPath}), which the file does not have.",
                    $"The file has: {string.Join(", ", Columns)}.");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _packed.Dispose();

    /// <summary>Line in the file of a well-formed line, by its number.</summary>
    internal int LineOf(int number) => _rows.LineOf(number);

    /// <summary>The value of a column of a well-formed line.</summary>
    internal string ValueOf(int number, string column) => _packed.Value(_rows.PlaceOf(number), _positions[column]);

    /// <summary>All values of a well-formed line.</summary>
    internal string[] ValuesOf(int number) => _packed.Values(_rows.PlaceOf(number), Columns.Count);

    private void Add(int line, IReadOnlyList<string> values) => _rows.Add(line, _packed.Add(values));

    private static InputTable OfExcel(string name, string path, FileFormat format)
    {
        InputTable? table = null;
        foreach (var (row, number) in ExcelRows.Read(path, format).Select((row, index) => (row, index + 1)).Where(line => line.row.Length > 0))
        {
            if (table is null)
            {
                table = new InputTable(name, Heading(row), format, "Excel", "") { _workbook = path };
                continue;
            }

            var width = table.Columns.Count;
            table.Add(number, [.. row.Concat(Enumerable.Repeat("", width)).Take(width)]);
        }

        return table ?? throw (ExcelRows.Filled(path) is { Count: > 0 } filled
            ? new InputException(name, $"Its {(format.Sheet is { } sheet ? $"sheet \"{sheet}\"" : "first sheet")} is empty.", $"Write another as {format.PlaceOf("sheet")}: {string.Join(", ", filled)}.")
            : Empty(name));
    }

    private static InputTable OfText(string name, string path, FileFormat format)
    {
        var text = TextFile.Read(path, format);
        var found = Delimiters.Find(text.Open);
        using var lines = new DelimitedLines(text.Open(), format.Delimiter is { } given ? Delimiters.Of(given)!.Value : found.Sign, found.IsDeclared);
        var heading = lines.Next() is { } first ? first.IsMalformed ? throw MalformedHeading(name) : first.Values : throw Empty(name);
        var table = new InputTable(name, heading, format, text.Encoding, Delimiters.NameOf(lines.Sign));
        while (lines.Next() is { } line)
        {
            table.Add(line);
        }

        return table;
    }

    private void Add(DelimitedLine line)
    {
        if (line.IsMalformed)
        {
            Refuse("A quote stands inside a value, or is opened and not closed.", "Put quotes around the whole value and double those inside it.");
        }
        else if (line.Values.Length != Columns.Count)
        {
            Refuse(
                $"The line has {line.Values.Length} values; the heading has {Columns.Count} columns.",
                "Add or remove delimiters, and put quotes around values that contain one.");
        }
        else
        {
            Add(line.Number, line.Values);
        }

        void Refuse(string problem, string remedy) => _refused.Add(new RefusedRow(Name, line.Number, "", "", problem, remedy));
    }

    // Columns of a sheet that were never named are not read.
    private static string[] Heading(string[] row)
    {
        var width = Array.FindLastIndex(row, name => name.Length > 0) + 1;
        return [.. row.Take(width).Select((name, index) => name.Length > 0 ? name : $"(column {index + 1})")];
    }

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

    private static InputException Empty(string name) => new(name, "The file is empty.", "The first line must name the columns.");

    private static InputException MalformedHeading(string name) => new(
        $"{name}, line 1",
        "A quote of the heading stands inside a name, or is opened and not closed.",
        "Put quotes around the whole name and double those inside it.");
}
