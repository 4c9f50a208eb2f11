using System;
using System.Linq;
using CrmAlignment.Client.Attribution;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What campaigns, leads and opportunities go through in the tests of attribution, by the people who would do it.</summary>
/// <param name="funnel">Where it happens.</param>
internal sealed class CampaignLife(Funnel funnel)
{
    public Guid Campaign(string name, decimal cost = 0) => funnel.Marketing.Create(new Entity(CampaignTable.LogicalName)
    {
        [CampaignTable.Name] = name,
        [CampaignTable.OtherCost] = new Money(cost),
    });

    public Guid Lead(Guid? campaign)
    {
        var lead = new Entity(LeadTable.LogicalName) { [LeadTable.Subject] = "Machines", [LeadTable.LastName] = "Lovelace" };
        if (campaign is { } id)
        {
            lead[LeadTable.CampaignId] = new EntityReference(CampaignTable.LogicalName, id);
        }

        return funnel.Marketing.Create(lead);
    }

    /// <summary>Somebody answers a campaign.</summary>
    public Guid Respond(Guid campaign, EntityReference who, DateTime? receivedOn = null) => funnel.Marketing.Create(new Entity("campaignresponse")
    {
        ["subject"] = "Sent the form",
        ["regardingobjectid"] = new EntityReference(CampaignTable.LogicalName, campaign),
        ["customer"] = Parties(who),
        ["receivedon"] = receivedOn ?? funnel.Clock.UtcNow,
    });

    /// <summary>Somebody is called for a campaign, or for an activity of one.</summary>
    public Guid Call(EntityReference regarding, EntityReference who, bool isMade = true)
    {
        var call = funnel.Marketing.Create(new Entity("phonecall")
        {
            ["subject"] = "Call",
            ["regardingobjectid"] = regarding,
            ["to"] = Parties(who),
        });
        if (isMade)
        {
            funnel.Marketing.Update(new Entity("phonecall", call) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        }

        return call;
    }

    /// <summary>An opportunity of a lead, of a customer, or of both.</summary>
    public Guid Opportunity(Guid? lead = null, EntityReference? customer = null, Guid? campaign = null, decimal? cost = null, EntityReference? currency = null)
    {
        var opportunity = new Entity(OpportunityTable.LogicalName) { [OpportunityTable.Name] = "Machines" };
        Set(OpportunityTable.OriginatingLeadId, lead is { } from ? new EntityReference(LeadTable.LogicalName, from) : null);
        Set(OpportunityTable.CustomerId, customer);
        Set(OpportunityTable.CampaignId, campaign is { } by ? new EntityReference(CampaignTable.LogicalName, by) : null);
        Set(OpportunityTable.Cost, cost is { } amount ? new Money(amount) : null);
        Set(OpportunityTable.TransactionCurrencyId, currency);
        return funnel.Admin.Create(opportunity);

        void Set(string column, object? value)
        {
            if (value is not null)
            {
                opportunity[column] = value;
            }
        }
    }

    public Guid Win(Guid opportunity, decimal revenue)
    {
        funnel.Admin.Execute(KpiTests.WinRequest(funnel, opportunity, revenue));
        return opportunity;
    }

    public void Reopen(Guid opportunity) => funnel.Admin.Update(
        new Entity(OpportunityTable.LogicalName, opportunity) { [OpportunityTable.StateCode] = new OptionSetValue(0), [OpportunityTable.StatusCode] = new OptionSetValue(1) });

    public void Merge(Guid master, Guid subordinate) => funnel.Admin.Execute(new MergeRequest
    {
        Target = new EntityReference(LeadTable.LogicalName, master),
        SubordinateId = subordinate,
        UpdateContent = new Entity(LeadTable.LogicalName),
        PerformParentingChecks = false,
    });

    public void PassDays(int days) => funnel.Clock.Advance(TimeSpan.FromDays(days));

    /// <summary>Folds, and divides whole months.</summary>
    public RevenueAttribution Attribute(LocalDate firstDay, int months = 1, int? batchSize = null, Func<AttributionQuestion, AttributionQuestion>? asked = null)
    {
        funnel.Organization.DrainAsyncOperations();
        funnel.AdministratorClient.FoldAll();
        var question = new AttributionQuestion(firstDay, firstDay.PlusMonths(months).PlusDays(-1));
        return funnel.MarketingClient.AttributeAllRevenue(asked?.Invoke(question) ?? question, batchSize: batchSize);
    }

    /// <summary>The organization's scorecards of the same months, as totals.</summary>
    public (decimal Revenue, decimal Cost, decimal Spend, decimal Profit, decimal Won) Scorecards(LocalDate firstDay, int months = 1)
    {
        Scorecard[] cards = [.. funnel.MarketingClient.GetScorecard(PeriodGrain.Month, firstDay, periods: months)];
        return (cards.Sum(card => card.Revenue), cards.Sum(card => card.CostOfSales), cards.Sum(card => card.MarketingSpend), cards.Sum(card => card.Profit), cards.Sum(card => card.Won));
    }

    private static EntityCollection Parties(EntityReference who) => new([new Entity("activityparty") { ["partyid"] = who }]);
}
