using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A number that is not what the records behind it say.</summary>
/// <param name="Place">Where the wrong number is.</param>
/// <param name="Scorecard">Its period and scope.</param>
/// <param name="Measure">Logical name of the measure's column, such as crma_revenue or crma_clientcount.</param>
/// <param name="Expected">What it must be.</param>
/// <param name="Stored">What it is.</param>
public sealed record KpiDrift(DriftPlace Place, ScorecardKey Scorecard, string Measure, decimal Expected, decimal Stored)
{
    /// <summary>The record whose contribution differs; null where it is not of one record.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>Customer of the number; null where there is none.</summary>
    public Customer? Customer { get; init; }

    /// <summary>Campaign for which it counts; null where there is none.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>Business unit for which it counts; null where there is none.</summary>
    public Guid? BusinessUnitId { get; init; }

    /// <summary>Lead category for which it counts; null where there is none.</summary>
    public Guid? LeadCategoryId { get; init; }

    /// <summary>What a correction adds.</summary>
    public decimal Difference => Expected - Stored;
}
