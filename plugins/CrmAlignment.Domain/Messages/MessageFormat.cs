using System;
using System.Globalization;

namespace CrmAlignment.Domain.Messages;

/// <summary>
/// How one reader gets messages: his language, and dates, times and numbers as he has chosen to see them. Where nothing is known but the
/// language, dates are yyyy-MM-dd, instants UTC, and numbers have a decimal point and no groups. Immutable.
/// </summary>
public sealed class MessageFormat
{
    private const string Number = "#,##0.####";

    private readonly string? _datePattern;
    private readonly string? _timePattern;
    private readonly CultureInfo _culture;
    private readonly TimeZoneInfo? _zone;

    /// <summary>A language alone.</summary>
    /// <param name="lcid">Locale id of the language: 1033, 1049, 1058 or 2052, or a variant of one; others read English.</param>
    public MessageFormat(int lcid)
    {
        Lcid = lcid;
        _culture = CultureInfo.InvariantCulture;
    }

    /// <summary>A language, and the formats of the reader.</summary>
    /// <param name="lcid">Locale id of the language.</param>
    /// <param name="culture">Separators of dates and numbers, names of months.</param>
    /// <param name="datePattern">Pattern of dates, such as dd.MM.yyyy.</param>
    /// <param name="timePattern">Pattern of times, such as HH:mm.</param>
    /// <param name="zone">Zone in which instants are shown; UTC when null, and then said so.</param>
    /// <exception cref="FormatException">A pattern cannot be read.</exception>
    public MessageFormat(int lcid, CultureInfo culture, string datePattern, string timePattern, TimeZoneInfo? zone)
        : this(lcid)
    {
        _culture = culture;
        _datePattern = datePattern;
        _timePattern = timePattern;
        _zone = zone;
        _ = Text(DateTime.MinValue.AddYears(1)) + Text(DateTime.SpecifyKind(DateTime.MinValue.AddYears(1), DateTimeKind.Utc));
    }

    /// <summary>Locale id of the language.</summary>
    public int Lcid { get; }

    /// <summary>Whether the reader has formats of his own.</summary>
    public bool IsOwn => _datePattern is not null;

    /// <summary>A language alone.</summary>
    public static implicit operator MessageFormat(int lcid) => new(lcid);

    /// <summary>An instant (kind Utc) or a date (kind Unspecified).</summary>
    public string Text(DateTime value)
    {
        if (_datePattern is null)
        {
            return value.ToString(value.Kind == DateTimeKind.Utc ? "yyyy-MM-dd HH:mm 'UTC'" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return value.Kind != DateTimeKind.Utc ? value.ToString(_datePattern, _culture)
            : _zone is null ? value.ToString(_datePattern + " " + _timePattern, _culture) + " UTC"
            : TimeZoneInfo.ConvertTimeFromUtc(value, _zone).ToString(_datePattern + " " + _timePattern, _culture);
    }

    /// <summary>A number or an amount.</summary>
    public string Text(decimal value) =>
        IsOwn ? value.ToString(Number, _culture) : value.ToString("0.############################", CultureInfo.InvariantCulture);
}
