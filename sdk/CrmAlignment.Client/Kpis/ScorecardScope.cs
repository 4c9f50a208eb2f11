using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Client.Kpis;

/// <summary>Whose numbers a scorecard shows.</summary>
/// <remarks>
/// Immutable. Spend and leads count for their campaign, revenue for the campaign of the opportunity, everything for the business
/// unit of the record's owner and the lead category of the lead behind it, where it has one. Whether the record of an id exists is not asked: of one that does not, every number is 0.
/// </remarks>
public sealed record ScorecardScope
{
    private ScorecardScope(ScopeType type, Guid? id)
    {
        Type = type;
        Id = id;
    }

    /// <summary>The whole organization.</summary>
    public static ScorecardScope Organization { get; } = new(ScopeType.Organization, null);

    /// <summary>Kind of scope.</summary>
    public ScopeType Type { get; }

    /// <summary>Id of the business unit, campaign or lead category; null for the organization.</summary>
    public Guid? Id { get; }

    /// <summary>One business unit, without those below it.</summary>
    /// <param name="businessUnitId">Row of businessunit.</param>
    public static ScorecardScope BusinessUnit(Guid businessUnitId) => new(ScopeType.BusinessUnit, businessUnitId);

    /// <summary>One campaign.</summary>
    /// <param name="campaignId">Row of campaign.</param>
    public static ScorecardScope Campaign(Guid campaignId) => new(ScopeType.Campaign, campaignId);

    /// <summary>One lead category.</summary>
    /// <param name="leadCategoryId">Row of crma_leadcategory.</param>
    public static ScorecardScope LeadCategory(Guid leadCategoryId) => new(ScopeType.LeadCategory, leadCategoryId);
}
