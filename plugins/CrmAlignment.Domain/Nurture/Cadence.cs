using System;

namespace CrmAlignment.Domain.Nurture;

/// <summary>When a nurtured lead is touched. Days are of 24 hours.</summary>
public static class Cadence
{
    /// <summary>The first touch; null when the track has no steps.</summary>
    public static NextTouch? First(NurtureTrack track, DateTime enrolledOnUtc) => After(track, int.MinValue, enrolledOnUtc);

    /// <summary>
    /// The touch after one; null when the cadence is done. Counted from when the touch fell due, so that late runs add no delay.
    /// </summary>
    /// <param name="track">Track.</param>
    /// <param name="sequence">Sequence of the touch that fell due; its step need not exist any more.</param>
    /// <param name="dueOnUtc">When it fell due (UTC).</param>
    public static NextTouch? After(NurtureTrack track, int sequence, DateTime dueOnUtc)
    {
        foreach (var step in track.Steps)
        {
            if (step.Sequence > sequence)
            {
                return new NextTouch(step.Sequence, dueOnUtc.AddDays(step.DelayDays));
            }
        }

        return null;
    }

    /// <summary>When the window closes: so many calendar months after enrollment.</summary>
    public static DateTime WindowEnd(NurtureTrack track, DateTime enrolledOnUtc) => enrolledOnUtc.AddMonths(track.WindowMonths);
}
