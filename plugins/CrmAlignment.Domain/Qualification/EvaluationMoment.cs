using System;
using CrmAlignment.Domain.Time;

namespace CrmAlignment.Domain.Qualification;

/// <summary>When and where an evaluation takes place.</summary>
public readonly struct EvaluationMoment
{
    /// <summary>A moment in a zone.</summary>
    /// <param name="nowUtc">The instant of the operation, of kind Utc.</param>
    /// <param name="zone">The organization's time zone, in which dates are compared; UTC when null.</param>
    /// <exception cref="ArgumentException"><paramref name="nowUtc"/> is not of kind Utc.</exception>
    public EvaluationMoment(DateTime nowUtc, TimeZoneInfo? zone = null)
    {
        NowUtc = nowUtc.Kind == DateTimeKind.Utc ? nowUtc : throw new ArgumentException(
            $"The time {nowUtc:o} is not of kind Utc.", nameof(nowUtc));
        Zone = zone ?? TimeZoneInfo.Utc;
        Today = LocalDates.Of(nowUtc, Zone);
    }

    /// <summary>The instant of the operation (UTC).</summary>
    public DateTime NowUtc { get; }

    /// <summary>Zone in which dates are compared.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The day in the zone, at midnight, of kind Unspecified.</summary>
    public DateTime Today { get; }
}
