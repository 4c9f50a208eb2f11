using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Nurture;

/// <summary>Rejected leads that neither a routing rule nor a default track takes, so that their rejection is refused.</summary>
/// <param name="ReasonId">Reason of the rejection.</param>
/// <param name="Score">Least score of such leads.</param>
/// <param name="Segment">Their segment; null for leads of a segment that no rule names, or of none.</param>
public sealed record RoutingHole(Guid ReasonId, int Score, string? Segment)
{
    /// <summary>
    /// The first hole; null when every lead is taken. Only scores at which a rule begins or ends can differ, so the others are not tried.
    /// </summary>
    /// <param name="rules">Active rules.</param>
    /// <param name="tracks">Active tracks.</param>
    /// <param name="reasonIds">Reasons whose leads go to nurture.</param>
    public static RoutingHole? First(
        IReadOnlyCollection<RoutingRule> rules, IReadOnlyCollection<NurtureTrack> tracks, IEnumerable<Guid> reasonIds)
    {
        if (tracks.Any(track => track.IsDefault))
        {
            return null;
        }

        var router = new Router(rules, tracks);
        var scores = rules.SelectMany(rule => new[] { 0, rule.Condition.MinimumScore ?? 0, (rule.Condition.MaximumScore ?? -1) + 1 })
            .Concat([0]).Distinct().OrderBy(score => score).ToArray();
        var segments = rules.Select(rule => rule.Condition.Segment).Concat([null]).Distinct().ToArray();
        var holes =
            from reason in reasonIds
            from segment in segments
            from score in scores
            where router.Route(reason, score, segment) is null
            select new RoutingHole(reason, score, segment);
        return holes.FirstOrDefault();
    }
}
