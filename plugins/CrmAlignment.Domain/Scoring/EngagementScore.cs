using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Scoring;

/// <summary>The engagement score of a lead at an instant: the sum of its log, each event faded to then.</summary>
/// <param name="Hundredths">The sum in hundredths of a point.</param>
/// <param name="AsOf">The instant (UTC).</param>
/// <param name="DueOn">
/// When the score in whole points will differ next, if nothing more happens (UTC); where that is later than <see cref="LookAheadDays"/>, when to
/// look again; null where it stays for good.
/// </param>
public sealed record EngagementScore(long Hundredths, DateTime AsOf, DateTime? DueOn)
{
    /// <summary>How far ahead the next change is looked for.</summary>
    public const int LookAheadDays = 92;

    /// <summary>The sum in whole points, halves rounded away from 0.</summary>
    public int Points => Whole(Hundredths);

    /// <summary>The sum in points, two digits.</summary>
    public decimal Exact => Hundredths / 100m;

    /// <summary>Adds a log up.</summary>
    /// <param name="log">Events of one lead, in any order; those that happened later than the instant do not count.</param>
    /// <param name="at">The instant (UTC).</param>
    public static EngagementScore At(IEnumerable<ScoreEvent> log, DateTime at)
    {
        var events = log.ToArray();
        var sum = events.Sum(counted => counted.LeftAt(at));
        return new EngagementScore(sum, at, NextChange(events, sum, at));
    }

    private static DateTime? NextChange(ScoreEvent[] log, long sum, DateTime at)
    {
        var fading = log.Where(counted => counted.OccurredOn <= at && counted.FadedOn > at)
            .Select(counted => new FadingStep(counted, at)).OrderBy(step => step.FirstOn).ToArray();
        var coming = log.Where(counted => counted.OccurredOn > at).Select(counted => (DateTime?)counted.OccurredOn).Min();
        if (fading.Length == 0)
        {
            return coming;
        }

        var end = coming < at.AddDays(LookAheadDays) ? coming.Value : at.AddDays(LookAheadDays);
        return FirstChange(fading, sum, end) is { } change && change < end ? change : end;
    }

    // Each event changes once in any 24 hours: day after day in the same order.
    private static DateTime? FirstChange(FadingStep[] fading, long sum, DateTime end)
    {
        var running = sum;
        for (var day = 0; fading[0].FirstOn.AddDays(day) < end; day++)
        {
            foreach (var step in fading)
            {
                running += step.ChangeOn(day);
                if (Whole(running) != Whole(sum))
                {
                    return step.FirstOn.AddDays(day);
                }
            }
        }

        return null;
    }

    private static int Whole(long hundredths) => (int)((hundredths + (Math.Sign(hundredths) * 50)) / 100);
}
