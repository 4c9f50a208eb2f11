using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Plugins.Adapters;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Writes a scorecard as crma_GetScorecard answers it.</summary>
internal static class ScorecardJson
{
    /// <summary>Every measure, 0 where nothing was folded, and what follows from them; ratios are null where undefined.</summary>
    public static JsonObject Of(Period period, Scorecard scorecard, IClientCounts clients)
    {
        var json = new JsonObject().Add("period", period.Name).Add("periodStart", period.Start).Add("periodEnd", period.End);
        Add(json, scorecard.Measures, isAmount: true);
        json.Add("profit", scorecard.Profit)
            .Add("clientCount", scorecard.ClientCount)
            .Add("activeClients", clients.Active(period))
            .Add("newClients", clients.New(period))
            .Add("arpu", scorecard.Arpu);
        Add(json, scorecard.Measures, isAmount: false);
        return json
            .Add("acceptanceRate", scorecard.AcceptanceRate)
            .Add("selfSourcedShare", scorecard.SelfSourcedShare)
            .Add("costPerLead", scorecard.CostPerLead)
            .Add("costPerSalesReadyLead", scorecard.CostPerSalesReadyLead)
            .Add("campaignRoi", scorecard.CampaignRoi);
    }

    private static void Add(JsonObject json, Measures measures, bool isAmount)
    {
        foreach (var measure in Measure.All.Where(measure => measure.IsAmount == isAmount))
        {
            json.Add(measure.Member, measures[measure]);
        }
    }
}
