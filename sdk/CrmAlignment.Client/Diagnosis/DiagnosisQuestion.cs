using System;
using NodaTime;

namespace CrmAlignment.Client.Diagnosis;

/// <summary>Which leads a diagnosis looks into, and which they are held against.</summary>
/// <remarks>
/// Immutable. Leads are those that arrived on the days, without merged ones and those whose reason of rejection takes them out of the KPIs.
/// </remarks>
/// <param name="From">First day, in the organization's time zone.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record DiagnosisQuestion(LocalDate From, LocalDate To)
{
    /// <summary>Only leads of this segment; all when null (the default).</summary>
    public string? Segment { get; init; }

    /// <summary>Only leads of this lead category, those of the reference as well; all when null (the default).</summary>
    public Guid? LeadCategoryId { get; init; }

    /// <summary>
    /// First day of the reference. When it and its end are null (the default): the days before <see cref="From"/> that are as many, or, where a
    /// segment of the reference is given, the same days.
    /// </summary>
    public LocalDate? ReferenceFrom { get; init; }

    /// <summary>Last day of the reference; needed with <see cref="ReferenceFrom"/>.</summary>
    public LocalDate? ReferenceTo { get; init; }

    /// <summary>Segment of the reference; that of <see cref="Segment"/> when null (the default).</summary>
    public string? ReferenceSegment { get; init; }

    /// <summary>
    /// Whether each layer is held against the conversion that the active targets plan for exactly these days, for <see cref="LeadCategoryId"/> where
    /// it is given, else for the organization; not together with a reference. False by default.
    /// </summary>
    public bool AgainstTargets { get; init; }
}
