using System;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A clock that stands still until it is told; or that each reading moves on, as if all that is done took time.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public DateTime UtcNow => _now.UtcDateTime;

    /// <summary>How far a reading moves it: the slowness of the server.</summary>
    public TimeSpan Slowness { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now += Slowness;

    public override long GetTimestamp() => _now.Ticks;

    public void Advance(TimeSpan time) => _now += time;
}
