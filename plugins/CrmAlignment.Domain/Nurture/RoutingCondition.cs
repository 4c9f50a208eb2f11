using System;

namespace CrmAlignment.Domain.Nurture;

/// <summary>Which rejected leads a routing rule takes. What is null is not asked.</summary>
/// <param name="ReasonId">Rejection reason.</param>
/// <param name="MinimumScore">Lowest score, inclusive.</param>
/// <param name="MaximumScore">Highest score, inclusive.</param>
/// <param name="Segment">Segment, compared without regard to case.</param>
public sealed record RoutingCondition(Guid? ReasonId, int? MinimumScore, int? MaximumScore, string? Segment)
{
    /// <summary>Whether the condition holds for a lead; a lead without a score counts as 0.</summary>
    public bool Holds(Guid reasonId, int? score, string? segment) =>
        (ReasonId is null || ReasonId == reasonId)
        && (MinimumScore is null || (score ?? 0) >= MinimumScore)
        && (MaximumScore is null || (score ?? 0) <= MaximumScore)
        && (string.IsNullOrWhiteSpace(Segment) || string.Equals(Segment!.Trim(), segment?.Trim(), StringComparison.OrdinalIgnoreCase));
}
