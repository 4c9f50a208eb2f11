using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Attribution;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Simulation;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Attribution;

/// <summary>Writes an attribution as crma_AttributeRevenue answers it.</summary>
internal static class AttributionJson
{
    // Well below the platform's limit on the parameters of one query.
    private const int NamesAQuery = 200;

    /// <param name="question">What was asked.</param>
    /// <param name="tally">What was divided.</param>
    /// <param name="isComplete">Whether all is read; names are read only then.</param>
    /// <param name="service">Reads the names of campaigns.</param>
    public static string Of(AttributionQuestion question, AttributionTally tally, bool isComplete, IOrganizationService service)
    {
        var names = isComplete ? Names(service, tally.Campaigns.Keys.ToArray()) : [];
        return new JsonObject()
            .Add("isComplete", isComplete)
            .Add("from", question.First)
            .Add("to", question.Last)
            .Add("windowDays", question.Window.Days)
            .Add("halfLifeDays", question.Window.HalfLifeDays)
            .Add("wins", tally.Wins)
            .Add("unreadable", tally.Unreadable)
            .Add("marketingSpend", tally.Spend)
            .Add("total", Of(tally.Total, tally.Spend))
            .Add("campaigns", Ordered(tally).Select(campaign => Of(campaign, names.TryGetValue(campaign.Key, out var name) ? name : "")))
            .ToString();
    }

    // Most revenue first, by the model that favors no touch; what no campaign led to last.
    private static IEnumerable<KeyValuePair<Guid, CampaignTally>> Ordered(AttributionTally tally) => tally.Campaigns
        .OrderBy(campaign => campaign.Key == Guid.Empty)
        .ThenByDescending(campaign => campaign.Value.Credits[(int)AttributionModel.Linear].Revenue)
        .ThenBy(campaign => campaign.Key);

    private static JsonObject Of(KeyValuePair<Guid, CampaignTally> campaign, string name)
    {
        var tally = campaign.Value;
        var json = new JsonObject();
        json = campaign.Key == Guid.Empty ? json.Add("campaignId", (decimal?)null) : json.Add("campaignId", campaign.Key.ToString("D"));
        return json
            .Add("name", name)
            .Add("wins", tally.Wins)
            .Add("touches", tally.Touches)
            .Add("marketingSpend", tally.Spend)
            .Add("hasEnoughData", tally.HasEnoughData)
            .Add("models", AttributionTally.Models.Select((model, place) => Of(tally.Credits[place], tally.Spend).Add("model", model.ToString())));
    }

    private static JsonObject Of(Credit credit, decimal spend)
    {
        var scorecard = credit.With(spend);
        return new JsonObject()
            .Add("revenue", credit.Revenue)
            .Add("costOfSales", credit.CostOfSales)
            .Add("won", credit.Won)
            .Add("profit", scorecard.Profit)
            .Add("campaignRoi", scorecard.CampaignRoi);
    }

    private static Dictionary<Guid, string> Names(IOrganizationService service, Guid[] campaigns)
    {
        var names = new Dictionary<Guid, string>();
        for (var from = 0; from < campaigns.Length; from += NamesAQuery)
        {
            foreach (var name in CampaignNames.Read(service, campaigns.Skip(from).Take(NamesAQuery)))
            {
                names.Add(name.Key, name.Value);
            }
        }

        return names;
    }
}
