using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Attribution;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>
/// A page of stays that have ended, and what became of their leads. Each lead counts once, by its last stay; a merged lead and one that is
/// excluded from the KPIs are no leads of the funnel.
/// </summary>
/// <param name="Stays">The stays.</param>
/// <param name="Next">Position of the next page; null after the last.</param>
internal sealed record EndedStays(IReadOnlyList<EndedStay> Stays, string? Next)
{
    private const int OpenDeal = 0;
    private const int WonDeal = 1;

    /// <summary>Reads it: four requests for 200 stays, a fifth where closed leads have an account or a contact.</summary>
    /// <param name="service">Acts as the caller.</param>
    /// <param name="zone">Zone of the organization, in which opportunities close on a day.</param>
    /// <param name="since">Stays that ended before count no more (UTC).</param>
    /// <param name="position">Where to go on; "" to begin.</param>
    /// <param name="size">Most stays.</param>
    public static EndedStays Read(IOrganizationService service, TimeZoneInfo zone, DateTime since, string position, int size)
    {
        var page = WalkPage.Read(service, Query(since), NurtureEnrollmentTable.Id, position.Length == 0 ? null : position, size);
        var last = LastOfTheirLeads(service, page.Rows);
        var leads = Leads(service, last);
        var stays = last.Where(stay => leads.ContainsKey(LeadOf(stay))).ToArray();
        var own = Deals(service, OpportunityTable.OriginatingLeadId, leads.Keys).ToLookup(deal => IdIn(deal, OpportunityTable.OriginatingLeadId));
        var lost = stays.Where(stay => Stay(stay, leads[LeadOf(stay)], own[LeadOf(stay)], zone).Fate == StayFate.Lost).Select(stay => leads[LeadOf(stay)]);
        var others = Deals(service, OpportunityTable.CustomerId, lost.SelectMany(CustomersOf).Distinct().ToArray())
            .ToLookup(deal => IdIn(deal, OpportunityTable.CustomerId));
        return new EndedStays(stays.Select(stay => Stay(stay, leads[LeadOf(stay)], Concerning(stay), zone)).ToArray(), page.Next);

        // What the lead itself brought is among the deals of its customers, too, where another lead of theirs is lost.
        IEnumerable<Entity> Concerning(Entity stay) => own[LeadOf(stay)].Concat(CustomersOf(leads[LeadOf(stay)])
            .SelectMany(customer => others[customer]).Where(deal => IdIn(deal, OpportunityTable.OriginatingLeadId) != LeadOf(stay)));
    }

    private static EndedStay Stay(Entity stay, Entity lead, IEnumerable<Entity> deals, TimeZoneInfo zone) => EndedStay.Of(
        IdIn(stay, NurtureEnrollmentTable.NurtureTrackId),
        (EnrollmentOutcome)stay.GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value,
        LocalDates.Of(DateTime.SpecifyKind(stay.GetAttributeValue<DateTime>(NurtureEnrollmentTable.EndedOn), DateTimeKind.Utc), zone),
        lead.GetAttributeValue<OptionSetValue>(LeadTable.StateCode)?.Value ?? LeadStates.Open,
        deals.Select(deal => Deal(deal, lead.Id)).ToArray());

    private static LaterDeal Deal(Entity deal, Guid lead)
    {
        var state = deal.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode)?.Value;
        return new LaterDeal(
            IdIn(deal, OpportunityTable.OriginatingLeadId) == lead,
            state == OpenDeal,
            state == WonDeal ? deal.GetAttributeValue<DateTime?>(OpportunityTable.ActualCloseDate)?.Date : null,
            deal.GetAttributeValue<Money>(OpportunityTable.ActualValueBase)?.Value ?? 0);
    }

    private static IEnumerable<Guid> CustomersOf(Entity lead) =>
        new[] { IdIn(lead, LeadTable.ParentAccountId), IdIn(lead, LeadTable.ParentContactId) }.Where(id => id != Guid.Empty);

    private static QueryExpression Query(DateTime since)
    {
        var query = new QueryExpression(NurtureEnrollmentTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                NurtureEnrollmentTable.LeadId, NurtureEnrollmentTable.NurtureTrackId, NurtureEnrollmentTable.Outcome, NurtureEnrollmentTable.EnrolledOn,
                NurtureEnrollmentTable.EndedOn),
        };
        query.Criteria.AddCondition(
            NurtureEnrollmentTable.Outcome,
            ConditionOperator.In,
            (int)EnrollmentOutcome.ReturnedToSales,
            (int)EnrollmentOutcome.AgedOut,
            (int)EnrollmentOutcome.Withdrawn);
        query.Criteria.AddCondition(NurtureEnrollmentTable.EndedOn, ConditionOperator.GreaterEqual, since);
        query.Criteria.AddCondition(NurtureEnrollmentTable.LeadId, ConditionOperator.NotNull);
        return query;
    }

    private static Entity[] LastOfTheirLeads(IOrganizationService service, IReadOnlyList<Entity> rows)
    {
        var last = RowsIn.Read(
                service,
                NurtureEnrollmentTable.LogicalName,
                NurtureEnrollmentTable.Id,
                NurtureEnrollmentTable.LeadId,
                rows.Select(LeadOf).Distinct().ToArray(),
                NurtureEnrollmentTable.LeadId,
                NurtureEnrollmentTable.EnrolledOn)
            .GroupBy(LeadOf)
            .Select(stays => stays.OrderBy(stay => stay.GetAttributeValue<DateTime>(NurtureEnrollmentTable.EnrolledOn)).ThenBy(stay => stay.Id).Last().Id);
        var ids = new HashSet<Guid>(last);
        return rows.Where(row => ids.Contains(row.Id)).ToArray();
    }

    private static Dictionary<Guid, Entity> Leads(IOrganizationService service, IEnumerable<Entity> stays) => RowsIn.Read(
            service,
            LeadTable.LogicalName,
            LeadTable.Id,
            LeadTable.Id,
            stays.Select(LeadOf).ToArray(),
            LeadTable.StateCode,
            LeadTable.ParentAccountId,
            LeadTable.ParentContactId,
            LeadTable.Merged,
            LeadTable.ExcludedFromKpis)
        .Where(lead => lead.GetAttributeValue<bool?>(LeadTable.Merged) != true && lead.GetAttributeValue<bool?>(LeadTable.ExcludedFromKpis) != true)
        .ToDictionary(lead => lead.Id);

    private static IEnumerable<Entity> Deals(IOrganizationService service, string column, IReadOnlyCollection<Guid> ids) => RowsIn.Read(
        service,
        OpportunityTable.LogicalName,
        OpportunityTable.Id,
        column,
        ids,
        OpportunityTable.OriginatingLeadId,
        OpportunityTable.CustomerId,
        OpportunityTable.StateCode,
        OpportunityTable.ActualValueBase,
        OpportunityTable.ActualCloseDate);

    private static Guid LeadOf(Entity stay) => IdIn(stay, NurtureEnrollmentTable.LeadId);

    private static Guid IdIn(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id ?? Guid.Empty;
}
