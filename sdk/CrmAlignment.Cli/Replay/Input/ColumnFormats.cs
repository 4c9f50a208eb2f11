using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input.Formats;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>
/// How the dates and numbers of a file are written: as the map says, or as the values of a column show. Found out once for each column, and
/// before anything is stored. Used by one thread.
/// </summary>
/// <param name="table">The file.</param>
/// <param name="format">What the map says.</param>
internal sealed class ColumnFormats(InputTable table, FileFormat format)
{
    private readonly Dictionary<string, DateFormat> _dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberFormat> _numbers = new(StringComparer.Ordinal);
    private char? _shown;

    /// <summary>What was found that is not usual, for people to check: date patterns and decimal signs, by column.</summary>
    internal IEnumerable<string> Unusual =>
        _dates.Where(pair => pair.Value != DateFormats.Iso).Select(pair => $"dates of \"{pair.Key}\" {pair.Value.Name}")
            .Concat(_numbers.Where(pair => pair.Value.Decimal != NumberFormat.Usual).Select(pair => $"decimal comma in \"{pair.Key}\""));

    /// <summary>What was found out so far, by column.</summary>
    internal IEnumerable<string> Found => _dates.Select(pair => $"dates of \"{pair.Key}\" {pair.Value.Name}")
        .Concat(_numbers.Select(pair => $"decimal {(pair.Value.Decimal == NumberFormat.Usual ? "point" : "comma")} in \"{pair.Key}\""));

    /// <summary>The format of the dates of a column.</summary>
    /// <param name="column">Name in the heading.</param>
    /// <exception cref="InputException">The values can be read in two ways.</exception>
    internal DateFormat DatesOf(string column)
    {
        if (!_dates.TryGetValue(column, out var known))
        {
            known = format.DateFormat is { } given ? DateFormats.Find(given)! : Detected(column);
            _dates.Add(column, known);
        }

        return known;
    }

    /// <summary>The format of the numbers of a column.</summary>
    /// <param name="column">Name in the heading.</param>
    /// <exception cref="InputException">The values can be read in two ways.</exception>
    internal NumberFormat NumbersOf(string column)
    {
        if (!_numbers.TryGetValue(column, out var known))
        {
            known = new NumberFormat(format.Decimal is { } given ? given[0] : ExcelRows.Has(table.Name) ? NumberFormat.Usual : Sign(column));
            _numbers.Add(column, known);
        }

        return known;
    }

    private DateFormat Detected(string column)
    {
        var found = DateFormats.Detect(Values(column));
        return found.Other is null ? found.Format : throw new InputException(
            $"{table.Name}, column {column}",
            $"The dates can be {found.Format.Name} or {found.Other.Name}: \"{found.Doubtful}\" is a date in both.",
            $"Write {format.Element}.dateFormat in the map, such as \"{found.Other.Name}\".");
    }

    // Where a column does not show its sign, the others of the file may.
    private char Sign(string column)
    {
        if (Shown(Values(column)) is { } own)
        {
            return own;
        }

        if (Values(column).FirstOrDefault(NumberFormat.IsDoubtful) is not { } doubtful)
        {
            return NumberFormat.Usual;
        }

        _shown ??= Shown(table.Columns.SelectMany(Values));
        return _shown ?? throw new InputException(
            $"{table.Name}, column {column}",
            $"\"{doubtful}\" can have three decimals or be a number of thousands, and no other value of the file tells.",
            $"Write {format.Element}.decimal in the map: \".\" or \",\".");
    }

    private static char? Shown(IEnumerable<string> values) =>
        values.Select(NumberFormat.Shown).OfType<char>().CountBy(sign => sign).OrderByDescending(pair => pair.Value).Select(pair => (char?)pair.Key).FirstOrDefault();

    private IEnumerable<string> Values(string column) => table.Rows.Select(row => row[column]).Where(value => value.Length > 0);
}
