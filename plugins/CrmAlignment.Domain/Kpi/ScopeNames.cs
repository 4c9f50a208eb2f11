using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Names of the business unit, campaign and lead category to which a row of the ledger refers, which the platform reads along with the references.</summary>
/// <param name="Campaign">Name of the campaign; null where there is none, or its name is not known.</param>
/// <param name="BusinessUnit">Name of the business unit; null where there is none, or its name is not known.</param>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.entityreference.name.</remarks>
public readonly record struct ScopeNames(string? Campaign, string? BusinessUnit)
{
    /// <summary>Name of the lead category; null where there is none, or its name is not known.</summary>
    public string? LeadCategory { get; init; }

    /// <summary>Reads a row of crma_kpifact.</summary>
    internal static ScopeNames Of(IRecordValues fact) => new(fact.DisplayText(KpiFactTable.CampaignId), fact.DisplayText(KpiFactTable.BusinessUnitId))
    {
        LeadCategory = fact.DisplayText(KpiFactTable.LeadCategoryId),
    };

    /// <summary>The name of a scope of the row; null of the organization.</summary>
    internal string? Of(Scope scope) => scope.Type switch
    {
        ScopeType.Campaign => Campaign,
        ScopeType.BusinessUnit => BusinessUnit,
        ScopeType.LeadCategory => LeadCategory,
        _ => null,
    };
}
