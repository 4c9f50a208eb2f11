using System;
using CrmAlignment.Domain.Time;

namespace CrmAlignment.Domain.Nurture;

/// <summary>
/// When a nurtured lead is touched. Days are of 24 hours; a touch that would fall outside the working hours of the track's calendar falls due
/// when the next ones begin. The delay after it counts from there, so that two touches are never closer together than their track says.
/// </summary>
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
                return new NextTouch(step.Sequence, Working(track.Calendar, dueOnUtc.AddDays(step.DelayDays)));
            }
        }

        return null;
    }

    /// <summary>When the window closes: so many calendar months after enrollment.</summary>
    public static DateTime WindowEnd(NurtureTrack track, DateTime enrolledOnUtc) => enrolledOnUtc.AddMonths(track.WindowMonths);

    // A calendar without any hours would postpone for ever: it says nothing about touches.
    internal static DateTime Working(WorkCalendar? calendar, DateTime dueOnUtc) => calendar?.NextWorkingInstant(dueOnUtc) ?? dueOnUtc;
}
