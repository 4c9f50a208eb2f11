using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Leadership;

/// <summary>A leader's scorecard: model building 40, model checking 40, learning organization 20.</summary>
/// <param name="Parts">The three parts, in their order.</param>
public sealed record LeaderScorecard(IReadOnlyList<PartScore> Parts)
{
    /// <summary>Those of which nothing tells; the total is not told as long as there is one.</summary>
    public IReadOnlyList<LeadershipPart> Missing => Parts.Where(part => part.Value is null).Select(part => part.Part).ToArray();

    /// <summary>The parts by their weights, 0 to 100, with one digit after the point; null where one is missing.</summary>
    public decimal? Total => Missing.Count > 0 ? null : AspectScore.Rounded(Parts.Sum(part => part.Weight * part.Value!.Value) / 100m);

    /// <summary>Makes the scorecard of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="counts">What was counted; an aspect that is missing has no rows.</param>
    /// <param name="ratings">What the leader said of himself, of any quarters. The latest of those that the period touches counts.</param>
    public static LeaderScorecard Of(Period period, IReadOnlyDictionary<LeadershipAspect, AspectCount> counts, IEnumerable<SelfRating> ratings)
    {
        var latest = ratings.Where(rating => FirstQuarter(period) <= rating.Quarter && rating.Quarter <= period.End)
            .GroupBy(rating => rating.Aspect)
            .ToDictionary(same => same.Key, same => same.OrderBy(rating => rating.Quarter).ThenBy(rating => rating.Value).Last());
        return new LeaderScorecard([.. LeadershipAspects.Parts.Select(part => new PartScore(part, [.. LeadershipAspects.Of(part).Select(Score)]))]);

        AspectScore Score(LeadershipAspect aspect) => new(
            aspect, counts.TryGetValue(aspect, out var count) ? count : default, latest.TryGetValue(aspect, out var rating) ? rating : null);
    }

    /// <summary>First day of the first calendar quarter that a period touches.</summary>
    public static DateTime FirstQuarter(Period period) => Period.Containing(PeriodGrain.Quarter, period.Start).Start;
}
