using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// Dates in the zone of the map, such as 15.04.2021 or 4/15/2021 3:05 PM. A time may follow: with or without seconds, in 24 hours or with
/// AM and PM.
/// </summary>
internal sealed class LocalDateFormat : DateFormat
{
    private static readonly string[] Times =
    [
        "", " H':'mm':'ss", " H':'mm", " H':'mm':'ss'.'FFFFFFF", "'T'HH':'mm':'ss", "'T'HH':'mm", "'T'HH':'mm':'ss'.'FFFFFFF",
        " h':'mm':'ss tt", " h':'mm tt", "', 'H':'mm':'ss", "', 'H':'mm", "', 'h':'mm':'ss tt", "', 'h':'mm tt",
    ];

    private readonly List<LocalDateTimePattern> _patterns;

    /// <summary>A way of writing dates.</summary>
    /// <param name="name">The pattern as people write it: of its signs only letters mean something.</param>
    internal LocalDateFormat(string name)
        : base(name)
    {
        var date = string.Concat(name.Select(sign => char.IsLetter(sign) ? sign.ToString() : $"'{sign}'")).Replace("yyyy", "uuuu", StringComparison.Ordinal);
        _patterns = [.. Times.Select(time => LocalDateTimePattern.CreateWithInvariantCulture(date + time))];
    }

    /// <inheritdoc/>
    internal override ZonedDateTime? Read(string text, DateTimeZone zone)
    {
        var plain = Plain(text);
        foreach (var pattern in _patterns)
        {
            if (pattern.Parse(plain) is { Success: true } parsed)
            {
                var when = parsed.Value;
                return when.TimeOfDay == LocalTime.Midnight ? zone.AtStartOfDay(when.Date) : zone.AtLeniently(when);
            }
        }

        return null;
    }

    // Programs that write for people put spaces there at which no line breaks, such as the narrow one before AM and PM.
    private static string Plain(string text) => text.AsSpan().ContainsAny('\u00A0', '\u202F')
        ? text.Replace('\u00A0', ' ').Replace('\u202F', ' ')
        : text;
}
