using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Input.Formats;

namespace CrmAlignment.Cli.Mapping;

/// <summary>What the values of a column look like; a sample speaks for all, except for whether each is there once.</summary>
internal sealed class ColumnContent
{
    private const int Sample = 100;
    private const int FewWords = 30;
    private const double Most = 0.6;

    private readonly List<string> _sample;
    private readonly InputTable _table;

    /// <summary>Looks at a column.</summary>
    /// <param name="table">The file.</param>
    /// <param name="column">Name in the heading.</param>
    internal ColumnContent(InputTable table, string column)
    {
        (Column, _table) = (column, table);
        Distinct = new HashSet<string>(Values, StringComparer.OrdinalIgnoreCase);
        var step = Math.Max(1, Distinct.Count / Sample);
        _sample = [.. Distinct.Where((_, index) => index % step == 0)];
    }

    /// <summary>Name in the heading.</summary>
    internal string Column { get; }

    /// <summary>Values that are not empty, in the order of the lines; read anew each time, and not kept.</summary>
    internal IEnumerable<string> Values => _table.Rows.Select(row => row[Column]).Where(value => value.Length > 0);

    /// <summary>Whether no line has a value.</summary>
    internal bool IsEmpty => Distinct.Count == 0;

    /// <summary>The values, each once, however they are capitalized.</summary>
    internal IReadOnlySet<string> Distinct { get; }

    /// <summary>Whether each line has a value that no other has.</summary>
    internal bool IsKey => !IsEmpty && Distinct.Count == _table.Rows.Count;

    /// <summary>Whether most values are dates; numbers that Excel keeps for dates are not enough.</summary>
    internal bool IsDates => Share(value => DateFormats.Detect([value]).Format is var format && format.Read(value, NodaTime.DateTimeZone.Utc) is not null
        && format is not ExcelDateFormat && !IsDigits(value)) >= Most;

    /// <summary>Whether most values are numbers or amounts.</summary>
    internal bool IsAmounts => !IsDates && Share(value => new NumberFormat('.').Read(value) is not null || new NumberFormat(',').Read(value) is not null) >= Most;

    /// <summary>Whether the values are a few words of which one says won or lost.</summary>
    internal bool IsStatus => Distinct.Count is > 0 and <= FewWords && Distinct.Any(value => StatusWords.Read(value) is not null);

    /// <summary>Whether all values name currencies.</summary>
    internal bool IsCurrencies => Distinct.Count > 0 && Distinct.All(value => WrittenCurrency.Codes(value).Count > 0);

    /// <summary>Whether the values are of a kind; a column without values is of none but text.</summary>
    internal bool Is(ContentKind kind) => kind switch
    {
        ContentKind.Key => Distinct.Count > 0,
        ContentKind.Date => IsDates,
        ContentKind.Amount => IsAmounts,
        ContentKind.Status => IsStatus,
        ContentKind.Currency => IsCurrencies,
        _ => true,
    };

    /// <summary>The share of this column's values that another has as well, 0 to 1.</summary>
    internal double ShareIn(ColumnContent other) => Distinct.Count == 0 ? 0 : Distinct.Count(other.Distinct.Contains) / (double)Distinct.Count;

    private double Share(Func<string, bool> has) => _sample.Count == 0 ? 0 : _sample.Count(has) / (double)_sample.Count;

    private static bool IsDigits(string value) => value.All(char.IsAsciiDigit);
}
