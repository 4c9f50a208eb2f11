using System.Linq;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>Dates of ISO 8601, such as 2021-04-15 or 2021-04-15T15:05:00+03:00: with an offset they are instants, without one in the zone of the map.</summary>
internal sealed class IsoDateFormat() : DateFormat("yyyy-MM-dd")
{
    private static readonly LocalDateFormat WithoutOffset = new("yyyy-MM-dd");

    private static readonly OffsetDateTimePattern[] WithOffset =
    [
        .. new[] { "uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<G>", "uuuu'-'MM'-'dd HH':'mm':'ss;FFFFFFFFFo<G>", "uuuu'-'MM'-'dd'T'HH':'mmo<G>" }
            .Select(OffsetDateTimePattern.CreateWithInvariantCulture),
    ];

    /// <inheritdoc/>
    internal override ZonedDateTime? Read(string text, DateTimeZone zone) =>
        WithoutOffset.Read(text, zone)
        ?? WithOffset.Select(pattern => pattern.Parse(text)).Where(parsed => parsed.Success)
            .Select(parsed => (ZonedDateTime?)parsed.Value.InZone(zone)).FirstOrDefault();
}
