using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Diagnosis;

/// <summary>The opportunities of some leads, by lead.</summary>
internal sealed class LeadDeals
{
    private readonly ILookup<Guid, Entity> _deals;

    private LeadDeals(ILookup<Guid, Entity> deals)
    {
        _deals = deals;
    }

    /// <summary>Reads them, in one request for at most 5,000.</summary>
    public static LeadDeals Read(IOrganizationService service, IEnumerable<Guid> leads)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                OpportunityTable.OriginatingLeadId, OpportunityTable.StateCode, OpportunityTable.StatusCode, OpportunityTable.ActualValueBase,
                OpportunityTable.ActualCloseDate),
        };
        query.Criteria.AddCondition(OpportunityTable.OriginatingLeadId, ConditionOperator.In, leads.Cast<object>().ToArray());
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        return new LeadDeals(AllPages.Of(service, query).ToLookup(row => row.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId).Id));
    }

    /// <summary>Those of a lead.</summary>
    public IReadOnlyList<Entity> Of(Guid lead) => _deals[lead].ToArray();
}
