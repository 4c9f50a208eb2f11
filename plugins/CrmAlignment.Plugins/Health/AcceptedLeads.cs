using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Health;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Health;

/// <summary>
/// Counts the leads accepted in a period, and accepted or qualified still, whose way has two owners: an open opportunity of somebody else than the lead, or an accepted lead that
/// still lies with who offered it though somebody else accepted it.
/// </summary>
internal static class AcceptedLeads
{
    private const int MostRows = 20;
    private const int OpenState = 0;
    private const string Deal = "deal";
    private const string Offer = "offer";

    /// <summary>Counts them, in one request: those accepted last, where there are more than a page holds.</summary>
    public static CountedCases Count(IOrganizationService service, DateTime from, DateTime before)
    {
        var page = FirstPage.Read(service, Query(from, before));

        // A row for each open opportunity of a lead.
        var leads = page.Rows.GroupBy(row => row.Id).ToArray();
        var overlapping = leads.Where(rows => rows.Any(HasTwoOwners)).Select(rows => rows.First()).ToArray();
        return new CountedCases(overlapping.Length, leads.Length, Named(overlapping.Take(MostRows)), page.IsCut);
    }

    private static CaseRow[] Named(IEnumerable<Entity> leads) => leads
        .Select(lead => new CaseRow(lead.Id, lead.GetAttributeValue<string>(LeadTable.FullName) ?? lead.GetAttributeValue<string>(LeadTable.Subject) ?? ""))
        .ToArray();

    private static bool HasTwoOwners(Entity lead)
    {
        var owner = lead.GetAttributeValue<EntityReference>(LeadTable.OwnerId)?.Id;
        var isWorkedOn = lead.GetAttributeValue<OptionSetValue>(LeadTable.Stage)?.Value == (int)LeadStage.SalesAccepted;
        var offeredBy = Linked(lead, Offer, HandoverTable.OfferedBy);
        return (Linked(lead, Deal, OpportunityTable.OwnerId) is { } seller && seller != owner)
            || (isWorkedOn && owner == offeredBy && Linked(lead, Offer, HandoverTable.DecidedBy) is { } decidedBy && decidedBy != offeredBy);
    }

    private static Guid? Linked(Entity lead, string link, string column) =>
        LinkedValues.Of<EntityReference>(lead, link, column)?.Id;

    private static QueryExpression Query(DateTime from, DateTime before)
    {
        var query = new QueryExpression(LeadTable.LogicalName)
        {
            ColumnSet = new ColumnSet(LeadTable.FullName, LeadTable.Subject, LeadTable.OwnerId, LeadTable.Stage),
        };
        query.Criteria.AddCondition(LeadTable.SalesAcceptedOn, ConditionOperator.GreaterEqual, from);
        query.Criteria.AddCondition(LeadTable.SalesAcceptedOn, ConditionOperator.LessThan, before);
        query.Criteria.AddCondition(LeadTable.Stage, ConditionOperator.In, (int)LeadStage.SalesAccepted, (int)LeadStage.Qualified);
        NotMerged(query.Criteria);
        query.AddOrder(LeadTable.SalesAcceptedOn, OrderType.Descending);
        query.AddOrder(LeadTable.Id, OrderType.Ascending);
        var deal = query.AddLink(OpportunityTable.LogicalName, LeadTable.Id, OpportunityTable.OriginatingLeadId, JoinOperator.LeftOuter);
        deal.EntityAlias = Deal;
        deal.Columns = new ColumnSet(OpportunityTable.OwnerId);
        deal.LinkCriteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, OpenState);
        var offer = query.AddLink(HandoverTable.LogicalName, LeadTable.HandoverId, HandoverTable.Id, JoinOperator.LeftOuter);
        offer.EntityAlias = Offer;
        offer.Columns = new ColumnSet(HandoverTable.OfferedBy, HandoverTable.DecidedBy);
        return query;
    }

    // A lead from before the import has no value.
    private static void NotMerged(FilterExpression filter)
    {
        var not = filter.AddFilter(LogicalOperator.Or);
        not.AddCondition(LeadTable.Merged, ConditionOperator.Null);
        not.AddCondition(LeadTable.Merged, ConditionOperator.Equal, false);
    }
}
