using System;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Nurture;

/// <summary>Which rejected leads a routing rule takes. What is null is not asked.</summary>
/// <param name="ReasonId">Rejection reason.</param>
/// <param name="MinimumScore">Lowest score, inclusive.</param>
/// <param name="MaximumScore">Highest score, inclusive.</param>
/// <param name="Segment">Segment as people see it, compared without regard to case.</param>
public sealed record RoutingCondition(Guid? ReasonId, int? MinimumScore, int? MaximumScore, string? Segment)
{
    /// <summary>Whether the condition holds for a lead; a lead without a score counts as 0.</summary>
    public bool Holds(Guid reasonId, int? score, string? segment) =>
        (ReasonId is null || ReasonId == reasonId)
        && (MinimumScore is null || (score ?? 0) >= MinimumScore)
        && (MaximumScore is null || (score ?? 0) <= MaximumScore)
        && (CleanText.Of(Segment) is not { } own || string.Equals(own, CleanText.Of(segment), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether some lead fits both conditions.</summary>
    public bool Overlaps(RoutingCondition other) =>
        (ReasonId is null || other.ReasonId is null || ReasonId == other.ReasonId)
        && (MinimumScore ?? int.MinValue) <= (other.MaximumScore ?? int.MaxValue)
        && (other.MinimumScore ?? int.MinValue) <= (MaximumScore ?? int.MaxValue)
        && (CleanText.Of(Segment) is not { } own || CleanText.Of(other.Segment) is not { } others
            || string.Equals(own, others, StringComparison.OrdinalIgnoreCase));
}
