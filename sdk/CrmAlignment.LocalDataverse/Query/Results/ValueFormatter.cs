using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>
/// What users see instead of stored values: labels in their language, names of lookups, numbers, amounts and dates in their
/// format and time zone
/// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-retrieve, formatted values).
/// </summary>
internal readonly struct ValueFormatter
{
    // A decimal has at most 29 digits; between them stand separators.
    private const int LongestNumber = 128;

    private static readonly string[] NumberFormats = [.. Enumerable.Range(0, 13).Select(NewNumberFormat)];

    private readonly QueryContext _context;
    private readonly LookupNames _names;

    internal ValueFormatter(QueryContext context, LookupNames names)
    {
        _context = context;
        _names = names;
    }

    /// <summary>The formatted value, or null for types that have none (text, identifiers).</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">Its value in the terms of storage.</param>
    /// <param name="currencyId">The row's currency, for amounts.</param>
    internal string? Format(ColumnDefinition column, object value, Guid? currencyId) => value switch
    {
        string => null,
        int option when column.IsOption => Label(column, option),
        bool flag => Label(column, flag ? 1 : 0),
        ImmutableArray<int> options => LabelsOf(column, options),
        RowReference reference => _names.NameOf(reference),
        decimal amount when column.Type == ColumnType.Money => Amount(column, amount, currencyId),
        decimal number => number.ToString(NumberFormat(column.Precision), _context.Culture),
        double number => number.ToString(NumberFormat(column.Precision), _context.Culture),
        int number => number.ToString("N0", _context.Culture),
        long number when column.LogicalName != "versionnumber" => number.ToString("N0", _context.Culture),
        DateTime moment => Date(column, moment),
        _ => null,
    };

    private static string NumberFormat(int digits) =>
        (uint)digits < (uint)NumberFormats.Length ? NumberFormats[digits] : NewNumberFormat(digits);

    private static string NewNumberFormat(int digits) => "N" + digits.ToString(CultureInfo.InvariantCulture);

    private string LabelsOf(ColumnDefinition column, ImmutableArray<int> options)
    {
        var language = _context.Language;
        return string.Join("; ", options.Select(option => Label(column, option, language)));
    }

    /// <summary>The label of an option in the caller's language; null for one that its choice does not have.</summary>
    /// <param name="column">The column.</param>
    /// <param name="option">The option.</param>
    internal string? Label(ColumnDefinition column, int option) => Label(column, option, _context.Language);

    private static string? Label(ColumnDefinition column, int option, int language) =>
        column.Choice?.Find(option) is { } found ? PlatformLabels.TextOfOption(language, column, found) : null;

    /// <summary>An amount with its currency's symbol.</summary>
    /// <param name="column">The column.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="currencyId">The row's currency; null without one.</param>
    internal string Amount(ColumnDefinition column, decimal amount, Guid? currencyId)
    {
        var currency = column.BaseOf is not null ? _context.Currencies.Base : currencyId is { } id ? _context.Currencies.Find(id) : null;
        var format = NumberFormat(currency?.Precision ?? column.Precision);
        Span<char> number = stackalloc char[LongestNumber];
        return Math.Abs(amount).TryFormat(number, out var length, format, _context.Culture)
            ? string.Concat(amount < 0 ? "-" : "", currency?.Symbol ?? "", number[..length])
            : string.Concat(amount < 0 ? "-" : "", currency?.Symbol ?? "", Math.Abs(amount).ToString(format, _context.Culture));
    }

    private string Date(ColumnDefinition column, DateTime moment)
    {
        var local = column.DateTimeBehavior == DateTimeBehavior.UserLocal ? LocalTime.FromUtc(moment, _context.TimeZone) : moment;
        var format = _context.Culture.DateTimeFormat;
        var isDate = column.ShowsDateOnly || column.DateTimeBehavior == DateTimeBehavior.DateOnly;
        var pattern = isDate ? format.ShortDatePattern : format.ShortDatePattern + " " + format.ShortTimePattern;
        var text = local.ToString(pattern, _context.Culture);
        // Newer culture data has a narrow no-break space before AM and PM, which the platform does not.
        return text.Replace('\u202f', ' ');
    }
}
