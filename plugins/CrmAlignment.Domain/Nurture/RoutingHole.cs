using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Situations;

namespace CrmAlignment.Domain.Nurture;

/// <summary>Rejected leads that neither a routing rule nor a default track takes, so that their rejection is refused.</summary>
/// <param name="ReasonId">Reason of the rejection.</param>
/// <param name="Score">Least score of such leads.</param>
/// <param name="Segment">Their segment; null for leads of a segment that no rule names, or of none.</param>
public sealed record RoutingHole(Guid ReasonId, int Score, string? Segment)
{
    /// <summary>The first hole; null when every lead is taken.</summary>
    /// <param name="rules">Active rules.</param>
    /// <param name="tracks">Active tracks.</param>
    /// <param name="reasonIds">Reasons whose leads go to nurture.</param>
    public static RoutingHole? First(
        IReadOnlyCollection<RoutingRule> rules, IReadOnlyCollection<NurtureTrack> tracks, IEnumerable<Guid> reasonIds)
    {
        var reasons = reasonIds.Select(id => id.ToString("D")).ToArray();
        if (reasons.Length == 0 || tracks.Any(track => track.IsDefault))
        {
            return null;
        }

        Axis[] axes =
        [
            Axis.Known(RoutingCondition.ReasonAxis, reasons), Axis.Open(RoutingCondition.SegmentAxis), Axis.Numbers(RoutingCondition.ScoreAxis),
        ];
        var leading = rules.Where(rule => tracks.Any(track => track.Id == rule.TrackId)).Select(rule => rule.Condition.Region).ToArray();
        return new Holes(axes).Of(leading).Select(hole => Of(hole, reasons[0])).FirstOrDefault();
    }

    private static RoutingHole Of(Region hole, string anyReason) => new(
        new Guid(hole.On(RoutingCondition.ReasonAxis)?.Value ?? anyReason),
        hole.On(RoutingCondition.ScoreAxis)?.Least ?? 0,
        hole.On(RoutingCondition.SegmentAxis)?.Value);
}
