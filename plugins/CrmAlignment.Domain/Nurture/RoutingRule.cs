using System;

namespace CrmAlignment.Domain.Nurture;

/// <summary>Which track a rejected lead goes to. What is null is not asked.</summary>
/// <param name="Id">Id; decides between rules of equal priority, so that their order never matters.</param>
/// <param name="Priority">Rules are tried from the lowest number up.</param>
/// <param name="ReasonId">Rejection reason.</param>
/// <param name="MinimumScore">Lowest score, inclusive.</param>
/// <param name="MaximumScore">Highest score, inclusive.</param>
/// <param name="Segment">Segment, compared without regard to case.</param>
/// <param name="TrackId">Track to which it leads.</param>
public sealed record RoutingRule(Guid Id, int Priority, Guid? ReasonId, int? MinimumScore, int? MaximumScore, string? Segment, Guid TrackId)
{
    /// <summary>Whether the rule takes a lead; a lead without a score counts as 0.</summary>
    public bool Fits(Guid reasonId, int? score, string? segment) =>
        (ReasonId is null || ReasonId == reasonId)
        && (MinimumScore is null || (score ?? 0) >= MinimumScore)
        && (MaximumScore is null || (score ?? 0) <= MaximumScore)
        && (string.IsNullOrWhiteSpace(Segment) || string.Equals(Segment!.Trim(), segment?.Trim(), StringComparison.OrdinalIgnoreCase));
}
