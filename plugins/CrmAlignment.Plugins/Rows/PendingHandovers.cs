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
    private const string LeadAlias = "lead";

    private static readonly string[] Columns = [.. DeclaredColumns.Of(typeof(OpenHandover)), RowVersions.Column];

    /// <summary>The pending offer of a lead; null when there is none. The alternate key on crma_pendingkey allows one at most.</summary>
    public static OpenHandover? Of(IOrganizationService systemService, Guid leadId)
    {
        var query = Query(top: 1);
        query.Criteria.AddCondition(HandoverTable.LeadId, ConditionOperator.Equal, leadId);
        return systemService.RetrieveMultiple(query).Entities.Select(Read).FirstOrDefault();
    }

    /// <summary>
    /// The offer that was made of a lead and is pending, found by its key: that stays when the lead is deleted or its handovers go to
    /// another lead.
    /// </summary>
    public static OpenHandover? MadeOf(IOrganizationService systemService, Guid leadId)
    {
        var query = Query(top: 1);
        query.Criteria.AddCondition(HandoverTable.PendingKey, ConditionOperator.Equal, leadId.ToString("D"));
        return systemService.RetrieveMultiple(query).Entities.Select(Read).FirstOrDefault();
    }

    /// <summary>Offers that are pending although their leads are not Sales ready any more, oldest first.</summary>
    public static ForgottenOffer[] Forgotten(IOrganizationService systemService, int top)
    {
        var query = Query(top);
        var lead = query.AddLink(LeadTable.LogicalName, HandoverTable.LeadId, LeadTable.Id);
        lead.EntityAlias = LeadAlias;
        lead.Columns = new ColumnSet(LeadTable.Stage, LeadTable.StageChangedOn, LeadTable.RejectionReasonId, LeadTable.ExcludedFromKpis);
        lead.LinkCriteria.AddCondition(LeadTable.Stage, ConditionOperator.NotEqual, (int)LeadStage.SalesReady);
        query.AddOrder(HandoverTable.OfferedOn, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities.Select(ReadForgotten).ToArray();
    }

    /// <summary>Offers whose time has passed, the longest overdue first.</summary>
    public static OpenHandover[] Due(IOrganizationService systemService, DateTime now, int top)
    {
        var query = Query(top);
        query.Criteria.AddCondition(HandoverTable.DueOn, ConditionOperator.LessEqual, now);
        query.AddOrder(HandoverTable.DueOn, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities.Select(Read).ToArray();
    }

    /// <summary>Offers of which sales is to be reminded, the earliest first.</summary>
    public static OpenHandover[] ToRemind(IOrganizationService systemService, DateTime now, int top)
    {
        var query = Query(top);
        query.Criteria.AddCondition(HandoverTable.RemindOn, ConditionOperator.LessEqual, now);
        query.AddOrder(HandoverTable.RemindOn, OrderType.Ascending);
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

    private static OpenHandover Read(Entity row) => OpenHandover.Of(row.Id, new EntityValues(row), RowVersions.Of(row));

    private static ForgottenOffer ReadForgotten(Entity row) => new(
        Read(row),
        DepartureOf(row),
        OfLead<DateTime?>(row, LeadTable.StageChangedOn));

    // The reason of a lead that was closed under such a version may be that of a former rejection; where it excludes the lead, it was given
    // since.
    private static Departure DepartureOf(Entity row)
    {
        var isExcluded = OfLead<bool?>(row, LeadTable.ExcludedFromKpis) == true;
        return new(
            (LeadStage?)OfLead<OptionSetValue>(row, LeadTable.Stage)?.Value,
            isExcluded ? OfLead<EntityReference>(row, LeadTable.RejectionReasonId)?.Id : null,
            isExcluded);
    }

    private static T? OfLead<T>(Entity row, string column) => LinkedValues.Of<T>(row, LeadAlias, column);
}
