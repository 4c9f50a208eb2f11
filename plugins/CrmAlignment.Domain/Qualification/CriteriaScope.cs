using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Leads to which a criteria set applies, or the segment, campaign, lead category and business unit of a lead.</summary>
[Columns(LeadTable.Segment, LeadTable.CampaignId, LeadTable.LeadCategoryId, LeadTable.OwningBusinessUnit)]
public sealed class CriteriaScope
{
    private const int CampaignWeight = 8;
    private const int LeadCategoryWeight = 4;
    private const int SegmentWeight = 2;
    private const int BusinessUnitWeight = 1;

    /// <summary>A scope; what is null or empty is not asked.</summary>
    public CriteriaScope(string? segment, Guid? campaignId, Guid? businessUnitId, Guid? leadCategoryId = null)
    {
        Segment = CleanText.Of(segment);
        CampaignId = campaignId;
        BusinessUnitId = businessUnitId;
        LeadCategoryId = leadCategoryId;
    }

    /// <summary>Every lead.</summary>
    public static CriteriaScope All { get; } = new(null, null, null);

    /// <summary>
    /// Segment as <see cref="CleanText"/> sees it, compared without regard to case, so that no look-alike is another segment; null for all.
    /// </summary>
    public string? Segment { get; }

    /// <summary>Campaign; null for all.</summary>
    public Guid? CampaignId { get; }

    /// <summary>Business unit; null for all.</summary>
    public Guid? BusinessUnitId { get; }

    /// <summary>Lead category; null for all.</summary>
    public Guid? LeadCategoryId { get; }

    /// <summary>The scope in which a lead is.</summary>
    public static CriteriaScope OfLead(IRecordValues lead) => new(
        lead.Value(LeadTable.Segment).AsText,
        lead.Value(LeadTable.CampaignId).AsId,
        lead.Value(LeadTable.OwningBusinessUnit).AsId,
        lead.Value(LeadTable.LeadCategoryId).AsId);

    /// <summary>The scope as a key: equal where <see cref="IsSameAs"/> says so.</summary>
    /// <remarks>Without a category it is the key of former versions, which sets in force carry.</remarks>
    public string Key => (LeadCategoryId is { } category ? "category:" + category.ToString("N") + "|" : "")
        + string.Join("|", CampaignId?.ToString("N"), BusinessUnitId?.ToString("N"), Segment?.ToUpperInvariant());

    /// <summary>How specific the scope is: campaign counts 8, lead category 4, segment 2, business unit 1.</summary>
    public int Specificity => (CampaignId is null ? 0 : CampaignWeight)
        + (LeadCategoryId is null ? 0 : LeadCategoryWeight)
        + (Segment is null ? 0 : SegmentWeight)
        + (BusinessUnitId is null ? 0 : BusinessUnitWeight);

    /// <summary>Whether the scope is the same: of two sets of equal scope neither is the more specific.</summary>
    public bool IsSameAs(CriteriaScope other) =>
        CampaignId == other.CampaignId
        && LeadCategoryId == other.LeadCategoryId
        && BusinessUnitId == other.BusinessUnitId
        && string.Equals(Segment, other.Segment, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the scope contains a lead with these values: each of its own is empty or equal.</summary>
    public bool Contains(CriteriaScope lead) =>
        (CampaignId is null || CampaignId == lead.CampaignId)
        && (LeadCategoryId is null || LeadCategoryId == lead.LeadCategoryId)
        && (BusinessUnitId is null || BusinessUnitId == lead.BusinessUnitId)
        && (Segment is null || string.Equals(Segment, lead.Segment, StringComparison.OrdinalIgnoreCase));
}
