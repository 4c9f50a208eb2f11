using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Situations;

namespace CrmAlignment.Domain.Nurture;

/// <summary>Which rejected leads a routing rule takes. What is null is not asked.</summary>
/// <param name="ReasonId">Rejection reason.</param>
/// <param name="MinimumScore">Lowest score, inclusive.</param>
/// <param name="MaximumScore">Highest score, inclusive.</param>
/// <param name="Segment">Segment as people see it, compared without regard to case.</param>
public sealed record RoutingCondition(Guid? ReasonId, int? MinimumScore, int? MaximumScore, string? Segment)
{
    internal const string ReasonAxis = "reason";
    internal const string SegmentAxis = "segment";
    internal const string ScoreAxis = "score";

    /// <summary>The leads that it takes.</summary>
    internal Region Region => Region.Everything
        .With(ReasonAxis, Extent.Of(ReasonId?.ToString("D")))
        .With(SegmentAxis, Extent.Of(CleanText.Of(Segment)))
        .With(ScoreAxis, Extent.Between(MinimumScore, MaximumScore));

    /// <summary>Whether the condition holds for a lead; a lead without a score counts as 0.</summary>
    public bool Holds(Guid reasonId, int? score, string? segment) =>
        Region.Holds(new RoutingCondition(reasonId, score ?? 0, score ?? 0, segment).Region);

    /// <summary>Whether some lead fits both conditions.</summary>
    public bool Overlaps(RoutingCondition other) => Region.Overlaps(other.Region);
}
