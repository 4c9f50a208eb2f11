using CrmAlignment.Domain.Kpi;
using CrmAlignment.Plugins.Adapters;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Writes a scorecard as crma_GetScorecard answers it.</summary>
internal static class ScorecardJson
{
    /// <summary>Every measure, 0 where nothing was folded; ratios are null where undefined.</summary>
    public static JsonObject Of(Period period, Scorecard scorecard, ClientHistory clients)
    {
        var measures = scorecard.Measures;
        return new JsonObject()
            .Add("period", period.Name)
            .Add("periodStart", period.Start)
            .Add("periodEnd", period.End)
            .Add("revenue", measures.Revenue)
            .Add("costOfSales", measures.CostOfSales)
            .Add("marketingSpend", measures.MarketingSpend)
            .Add("profit", scorecard.Profit)
            .Add("clientCount", scorecard.ClientCount)
            .Add("activeClients", clients.Active(period))
            .Add("newClients", clients.New(period))
            .Add("arpu", scorecard.Arpu)
            .Add("leadsCreated", measures.LeadsCreated)
            .Add("marketingQualified", measures.MarketingQualified)
            .Add("salesReady", measures.SalesReady)
            .Add("accepted", measures.Accepted)
            .Add("rejected", measures.Rejected)
            .Add("expired", measures.Expired)
            .Add("qualified", measures.Qualified)
            .Add("nurtured", measures.Nurtured)
            .Add("disqualified", measures.Disqualified)
            .Add("won", measures.Won)
            .Add("wonBySales", measures.WonBySales)
            .Add("acceptanceRate", scorecard.AcceptanceRate)
            .Add("selfSourcedShare", scorecard.SelfSourcedShare)
            .Add("costPerLead", scorecard.CostPerLead)
            .Add("costPerSalesReadyLead", scorecard.CostPerSalesReadyLead)
            .Add("campaignRoi", scorecard.CampaignRoi);
    }
}
