using System;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>
/// The clock of the local Dataverse while a funnel is replayed: it shows the time of the event at hand and never goes back.
/// </summary>
public sealed class ReplayClock : TimeProvider
{
    private long _ticks;

    /// <summary>Starts at an instant.</summary>
    public ReplayClock(Instant start) => _ticks = start.ToDateTimeUtc().Ticks;

    /// <summary>Moves the clock forward to an instant; an earlier one leaves it where it is.</summary>
    public void MoveTo(Instant instant) => _ticks = Math.Max(_ticks, instant.ToDateTimeUtc().Ticks);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(_ticks, TimeSpan.Zero);
}
