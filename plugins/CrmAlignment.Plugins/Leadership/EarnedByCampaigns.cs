using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Leadership;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>What scorecards say of a period: of the organization, and of the campaigns of innovations. One request for 200.</summary>
internal static class EarnedByCampaigns
{
    /// <summary>Reads them; what was not folded yet is missing, as everywhere.</summary>
    public static InnovationLog Read(IOrganizationService service, Period period, IEnumerable<LoggedInnovation> innovations)
    {
        var ids = innovations.SelectMany(innovation => innovation.CampaignIds).Distinct().ToArray();
        Scope[] scopes = [Scope.Organization, .. ids.Select(Scope.Campaign)];
        var rows = FoldedRows.Scorecards(service, scopes.Select(scope => new ScorecardKey(period, scope)));
        return new InnovationLog(
            rows.TryGetValue(new ScorecardKey(period, Scope.Organization), out var all) ? KpiNumbers.Of(all.Scorecard) : default,
            rows.Where(row => row.Key.Scope.Type == ScopeType.Campaign)
                .ToDictionary(row => row.Key.Scope.Id!.Value, row => KpiNumbers.Of(row.Value.Scorecard)));
    }
}
