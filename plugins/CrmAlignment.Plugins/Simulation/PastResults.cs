using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Simulation;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>What became of leads in truth, up to now: their latest handovers and their opportunities.</summary>
internal sealed class PastResults
{
    private const int OpenState = 0;
    private const int WonState = 1;

    private readonly Dictionary<Guid, HandoverOutcome> _handovers = [];
    private readonly Dictionary<Guid, DealResult> _deals = [];
    private readonly Dictionary<Guid, decimal> _revenues = [];

    /// <summary>Reads what became of the leads: two requests.</summary>
    public PastResults(IOrganizationService service, object[] leads)
    {
        foreach (var row in AllPages.Of(service, Handovers(leads)))
        {
            // In order of offers: the latest one stays.
            _handovers[row.GetAttributeValue<EntityReference>(HandoverTable.LeadId).Id] =
                (HandoverOutcome)(row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome)?.Value ?? (int)HandoverOutcome.Pending);
        }

        foreach (var row in AllPages.Of(service, Opportunities(leads)))
        {
            Add(row);
        }
    }

    /// <summary>Outcome of the latest handover of a lead; null when it was never offered.</summary>
    public HandoverOutcome? Handover(Guid lead) => _handovers.TryGetValue(lead, out var outcome) ? outcome : null;

    /// <summary>The best result of the lead's opportunities.</summary>
    public DealResult Deal(Guid lead) => _deals.TryGetValue(lead, out var deal) ? deal : DealResult.None;

    /// <summary>Revenue of its won opportunities in base currency.</summary>
    public decimal Revenue(Guid lead) => _revenues.TryGetValue(lead, out var revenue) ? revenue : 0;

    private void Add(Entity opportunity)
    {
        var lead = opportunity.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId).Id;
        var result = opportunity.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode)?.Value switch
        {
            OpenState => DealResult.Open,
            WonState => DealResult.Won,
            _ => DealResult.Lost,
        };
        _deals[lead] = Deal(lead) is var former && former > result ? former : result;
        _revenues[lead] = Revenue(lead)
            + (result == DealResult.Won ? opportunity.GetAttributeValue<Money>(OpportunityTable.ActualValueBase)?.Value ?? 0 : 0);
    }

    private static QueryExpression Handovers(object[] leads)
    {
        var query = new QueryExpression(HandoverTable.LogicalName) { ColumnSet = new ColumnSet(HandoverTable.LeadId, HandoverTable.Outcome) };
        query.Criteria.AddCondition(HandoverTable.LeadId, ConditionOperator.In, leads);
        query.AddOrder(HandoverTable.OfferedOn, OrderType.Ascending);
        query.AddOrder(HandoverTable.Id, OrderType.Ascending);
        return query;
    }

    private static QueryExpression Opportunities(object[] leads)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OpportunityTable.OriginatingLeadId, OpportunityTable.StateCode, OpportunityTable.ActualValueBase),
        };
        query.Criteria.AddCondition(OpportunityTable.OriginatingLeadId, ConditionOperator.In, leads);
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        return query;
    }
}
