using System;
using System.Linq;
using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Rows;

/// <summary>Reads offers that sales has not decided.</summary>
internal static class PendingHandovers
{
    private static readonly string[] Columns = DeclaredColumns.Of(typeof(PendingHandover));

    /// <summary>The pending offer of a lead; null when there is none. The alternate key on crma_pendingkey allows one at most.</summary>
    public static PendingHandover? Of(IOrganizationService systemService, Guid leadId)
    {
        var query = Query(top: 1);
        query.Criteria.AddCondition(HandoverTable.LeadId, ConditionOperator.Equal, leadId);
        return systemService.RetrieveMultiple(query).Entities.Select(Read).FirstOrDefault();
    }

    /// <summary>Offers whose time has passed, the longest overdue first.</summary>
    public static PendingHandover[] Due(IOrganizationService systemService, DateTime now, int top)
    {
        var query = Query(top);
        query.Criteria.AddCondition(HandoverTable.DueOn, ConditionOperator.LessEqual, now);
        query.AddOrder(HandoverTable.DueOn, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities.Select(Read).ToArray();
    }

    private static QueryExpression Query(int top)
    {
        var query = new QueryExpression(HandoverTable.LogicalName)
        {
            ColumnSet = new ColumnSet(Columns),
            TopCount = top,
        };
        query.Criteria.AddCondition(HandoverTable.Outcome, ConditionOperator.Equal, (int)HandoverOutcome.Pending);
        return query;
    }

    private static PendingHandover Read(Entity row) => PendingHandover.Of(row.Id, new EntityValues(row));
}
