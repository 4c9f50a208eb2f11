using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Drifts of rows that follow from the ledger.</summary>
internal static class FoldDrift
{
    public static KpiDrift OfScorecard(ScorecardKey key, string measure, decimal expected, decimal stored) =>
        Of(DriftPlace.Scorecard, key, measure, expected, stored);

    public static KpiDrift OfClientPeriod(ClientPeriodKey key, string measure, decimal expected, decimal stored) =>
        Of(DriftPlace.ClientPeriod, key.Scorecard, measure, expected, stored) with { Customer = key.Customer };

    private static KpiDrift Of(DriftPlace place, ScorecardKey key, string measure, decimal expected, decimal stored) =>
        new(place, key, measure, expected, stored)
        {
            CampaignId = key.Scope.Type == ScopeType.Campaign ? key.Scope.Id : null,
            BusinessUnitId = key.Scope.Type == ScopeType.BusinessUnit ? key.Scope.Id : null,
            LeadCategoryId = key.Scope.Type == ScopeType.LeadCategory ? key.Scope.Id : null,
        };
}
