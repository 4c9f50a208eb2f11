using System;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Leads to which a criteria set applies, or the segment, campaign and business unit of a lead.</summary>
public sealed class CriteriaScope
{
    private const int CampaignWeight = 4;
    private const int SegmentWeight = 2;
    private const int BusinessUnitWeight = 1;

    /// <summary>A scope; what is null or empty is not asked.</summary>
    public CriteriaScope(string? segment, Guid? campaignId, Guid? businessUnitId)
    {
        Segment = string.IsNullOrWhiteSpace(segment) ? null : segment!.Trim();
        CampaignId = campaignId;
        BusinessUnitId = businessUnitId;
    }

    /// <summary>Every lead.</summary>
    public static CriteriaScope All { get; } = new(null, null, null);

    /// <summary>Segment, compared without regard to case; null for all.</summary>
    public string? Segment { get; }

    /// <summary>Campaign; null for all.</summary>
    public Guid? CampaignId { get; }

    /// <summary>Business unit; null for all.</summary>
    public Guid? BusinessUnitId { get; }

    /// <summary>How specific the scope is: campaign counts 4, segment 2, business unit 1.</summary>
    public int Specificity =>
        (CampaignId is null ? 0 : CampaignWeight) + (Segment is null ? 0 : SegmentWeight) + (
            BusinessUnitId is null ? 0 : BusinessUnitWeight);

    /// <summary>Whether the scope contains a lead with these values: each of its own is empty or equal.</summary>
    public bool Contains(CriteriaScope lead) =>
        (CampaignId is null || CampaignId == lead.CampaignId)
        && (BusinessUnitId is null || BusinessUnitId == lead.BusinessUnitId)
        && (Segment is null || string.Equals(Segment, lead.Segment, StringComparison.OrdinalIgnoreCase));
}
