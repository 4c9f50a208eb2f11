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

    // Real exports have some lines that were made by hand, or twice.
    private const double NearlyAll = 0.9;

    private readonly List<string> _sample;
    private readonly InputTable _table;
    private bool? _isDates;
    private bool? _isAmounts;

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

    /// <summary>Whether that holds for all lines but a few, which repeat a value or have none.</summary>
    internal bool IsNearlyKey => !IsEmpty && Distinct.Count >= NearlyAll * _table.Rows.Count;

    /// <summary>Lines that have no value, or one that an earlier line has.</summary>
    internal int WithoutOwn => _table.Rows.Count - Distinct.Count;

    /// <summary>Whether most values are dates; numbers, which Excel keeps for dates as well, are not enough.</summary>
    internal bool IsDates => _isDates ??= Share(value => !IsDigits(value) && Date(value) is { } format && format is not ExcelDateFormat) >= Most;

    /// <summary>Whether most values may be dates, numbers such as 45306 and 20240115 included: enough where a heading says that they are.</summary>
    internal bool MayBeDates => IsDates || Share(value => Date(value) is not null) >= Most;

    /// <summary>Whether most values are numbers or amounts; shares of a hundred, and words with a number such as GTX 500, are none.</summary>
    internal bool IsAmounts => _isAmounts ??= !IsDates && Share(IsAmount) >= Most;

    /// <summary>Whether most values are amounts that cannot number something: they have decimals, a sign or a currency.</summary>
    internal bool IsMoney => IsAmounts && Share(value => !IsDigits(value)) >= Most;

    /// <summary>Whether the values are a few words of which one says won or lost.</summary>
    internal bool IsStatus => IsFewWords && Distinct.Any(value => StatusWords.Read(value) is not null);

    /// <summary>Whether the values are a few words, whatever they say.</summary>
    internal bool IsFewWords => Distinct.Count is > 0 and <= FewWords && !IsAmounts && !IsDates;

    /// <summary>Whether a value says won.</summary>
    internal bool SaysWon => IsFewWords && Distinct.Any(value => StatusWords.Read(value) == DealOutcome.Won);

    /// <summary>Whether nearly all values name currencies.</summary>
    internal bool IsCurrencies => !IsEmpty && ShareOfLines(value => WrittenCurrency.Codes(value).Count > 0) >= NearlyAll;

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

    /// <summary>How many values are longer than a lead column holds.</summary>
    /// <param name="most">Characters that it holds.</param>
    internal int LongerThan(int most) => Values.Count(value => value.Length > most);

    /// <summary>Whether nearly all values have so many characters or fewer.</summary>
    /// <param name="most">Characters.</param>
    internal bool IsNearlyWithin(int most) => ShareOfLines(value => value.Length <= most) >= NearlyAll;

    /// <summary>The share of this column's values that another has as well, 0 to 1.</summary>
    internal double ShareIn(ColumnContent other) => Distinct.Count == 0 ? 0 : Distinct.Count(other.Distinct.Contains) / (double)Distinct.Count;

    private double Share(Func<string, bool> has) => _sample.Count == 0 ? 0 : _sample.Count(has) / (double)_sample.Count;

    private double ShareOfLines(Func<string, bool> has)
    {
        var (all, fit) = (0, 0);
        foreach (var value in Values)
        {
            all++;
            fit += has(value) ? 1 : 0;
        }

        return all == 0 ? 0 : fit / (double)all;
    }

    private static DateFormat? Date(string value) => DateFormats.Detect([value]).Format is var format && format.Read(value, NodaTime.DateTimeZone.Utc) is not null ? format : null;

    private static bool IsAmount(string value) => (new NumberFormat('.').Read(value) is not null || new NumberFormat(',').Read(value) is not null)
        && !value.Contains('%', StringComparison.Ordinal) && WrittenCurrency.MayBeBeside(value);

    private static bool IsDigits(string value) => value.All(char.IsAsciiDigit);
}
