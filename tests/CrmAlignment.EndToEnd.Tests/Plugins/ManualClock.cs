using System;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A clock that stands still until it is told; or that each reading moves on, as if all that is done took time.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;
    private TimeSpan _spent;

    public DateTime UtcNow => _now.UtcDateTime;

    /// <summary>How far a reading moves it: the slowness of the server.</summary>
    public TimeSpan Slowness { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        _spent += Slowness;
        return _now += Slowness;
    }

    /// <summary>The time that work took: being told another time takes none.</summary>
    public override long GetTimestamp() => _spent.Ticks;

    public void Advance(TimeSpan time) => _now += time;
}
