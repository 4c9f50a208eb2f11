using System;
using System.Linq;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>Dates of ISO 8601, such as 2021-04-15 or 2021-04-15T15:05:00+03:00, also as databases write them (15:05:00 +0300, 15:05:00 UTC): with an offset they are instants, without one in the zone of the map.</summary>
internal sealed class IsoDateFormat() : DateFormat("yyyy-MM-dd")
{
    private const string Utc = " UTC";

    private static readonly LocalDateFormat WithoutOffset = new("yyyy-MM-dd");

    private static readonly OffsetDateTimePattern[] WithOffset =
    [
        .. new[] { "uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<G>", "uuuu'-'MM'-'dd HH':'mm':'ss;FFFFFFFFFo<G>", "uuuu'-'MM'-'dd'T'HH':'mmo<G>", "uuuu'-'MM'-'dd HH':'mm':'ss;FFFFFFFFF' 'o<G>" }
            .SelectMany(pattern => new[] { pattern, pattern.Replace("o<G>", "o<+HHmm>", StringComparison.Ordinal) })
            .Select(OffsetDateTimePattern.CreateWithInvariantCulture),
    ];

    /// <inheritdoc/>
    internal override ZonedDateTime? Read(string text, DateTimeZone zone) =>
        WithoutOffset.Read(text, zone)
        ?? WithOffset.Select(pattern => pattern.Parse(Plain(text))).Where(parsed => parsed.Success)
            .Select(parsed => (ZonedDateTime?)parsed.Value.InZone(zone)).FirstOrDefault();

    private static string Plain(string text) => text.EndsWith(Utc, StringComparison.Ordinal) ? text[..^Utc.Length] + "Z" : text;
}
