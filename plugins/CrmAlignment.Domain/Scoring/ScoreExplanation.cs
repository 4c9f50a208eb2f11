using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Scoring;

/// <summary>Of what an engagement score consists.</summary>
/// <param name="Score">The score.</param>
/// <param name="Counted">How many events it is the sum of.</param>
/// <param name="Events">Those of which most is left, either way; the newest of equal ones first.</param>
/// <param name="Faded">Events of which nothing is left, those that faded last first.</param>
/// <param name="MoreFaded">Whether there are more of these.</param>
public sealed record ScoreExplanation(
    EngagementScore Score, int Counted, IReadOnlyList<ScoreEvent> Events, IReadOnlyList<ScoreEvent> Faded, bool MoreFaded)
{
    /// <summary>Most events of either kind that an explanation names: what nobody reads in a dialog.</summary>
    public const int MostEvents = 50;

    /// <summary>Explains.</summary>
    /// <param name="log">Events of which something may be left.</param>
    /// <param name="faded">Events of which nothing is left, one more than is named to know whether there are more.</param>
    /// <param name="at">The instant (UTC).</param>
    public static ScoreExplanation Of(IEnumerable<ScoreEvent> log, IReadOnlyList<ScoreEvent> faded, DateTime at)
    {
        var all = log.ToArray();
        var counted = all.Where(one => one.LeftAt(at) != 0)
            .OrderByDescending(one => Math.Abs(one.LeftAt(at))).ThenByDescending(one => one.OccurredOn).ToArray();
        return new ScoreExplanation(
            EngagementScore.At(all, at),
            counted.Length,
            counted.Take(MostEvents).ToArray(),
            faded.Take(MostEvents).ToArray(),
            faded.Count > MostEvents);
    }
}
