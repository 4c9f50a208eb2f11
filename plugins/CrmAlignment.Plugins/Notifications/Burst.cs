using System;
using System.Linq;
using CrmAlignment.Domain.Notifications;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>
/// Whether a notice is one of many that came at once: who imports a list offers a thousand leads, and nobody reads a thousand messages. The
/// first few of the hour are told one by one, in the order of the instant and the id, so that every attempt answers alike.
/// </summary>
internal static class Burst
{
    /// <summary>Whether a handover is behind the first few: one request.</summary>
    /// <param name="systemService">Acts as SYSTEM.</param>
    /// <param name="id">The handover.</param>
    /// <param name="kind">What is told of it.</param>
    /// <param name="whose">Who offered or decided; null for anybody's, as where time decides.</param>
    /// <param name="atUtc">When it happened (UTC).</param>
    public static bool IsBehind(IOrganizationService systemService, Guid id, NoticeKind kind, Guid? whose, DateTime atUtc)
    {
        var place = PlaceOf(kind);
        var query = First(HandoverTable.LogicalName, place.Instant, HandoverTable.Id, atUtc);
        if (place.Outcome is { } wanted)
        {
            query.Criteria.AddCondition(HandoverTable.Outcome, ConditionOperator.Equal, (int)wanted);
        }

        if (whose is { } user)
        {
            query.Criteria.AddCondition(place.Who, ConditionOperator.Equal, user);
        }

        return !Contains(systemService, query, id);
    }

    /// <summary>Whether a lead that left nurture is behind the first few of its owner: one request.</summary>
    public static bool IsLeadBehind(IOrganizationService systemService, Guid id, EntityReference owner, DateTime atUtc)
    {
        var query = First(LeadTable.LogicalName, LeadTable.StageChangedOn, LeadTable.Id, atUtc);
        query.Criteria.AddCondition(LeadTable.OwnerId, ConditionOperator.Equal, owner.Id);
        query.Criteria.AddCondition(LeadTable.Stage, ConditionOperator.Equal, (int)LeadStage.SalesReady);
        return !Contains(systemService, query, id);
    }

    /// <summary>Whether a pending handover is behind the first few that its lead's owner has to answer: one request.</summary>
    public static bool IsBehindOfOwner(IOrganizationService systemService, Guid id, EntityReference owner)
    {
        var query = new QueryExpression(HandoverTable.LogicalName) { ColumnSet = new ColumnSet(HandoverTable.Id), TopCount = NotificationRules.MostAtOnce };
        query.Criteria.AddCondition(HandoverTable.Outcome, ConditionOperator.Equal, (int)HandoverOutcome.Pending);
        query.AddLink(LeadTable.LogicalName, HandoverTable.LeadId, LeadTable.Id)
            .LinkCriteria.AddCondition(LeadTable.OwnerId, ConditionOperator.Equal, owner.Id);
        query.AddOrder(HandoverTable.DueOn, OrderType.Ascending);
        query.AddOrder(HandoverTable.Id, OrderType.Ascending);
        return !Contains(systemService, query, id);
    }

    private static Place PlaceOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Offered => new Place(HandoverTable.OfferedOn, HandoverTable.OfferedBy),
        NoticeKind.DueSoon => new Place(HandoverTable.DueOn, HandoverTable.OfferedBy),
        NoticeKind.Expired => new Place(HandoverTable.DueOn, HandoverTable.OfferedBy, HandoverOutcome.Expired),
        NoticeKind.Accepted => new Place(HandoverTable.DecidedOn, HandoverTable.DecidedBy, HandoverOutcome.Accepted),
        _ => new Place(HandoverTable.DecidedOn, HandoverTable.DecidedBy, HandoverOutcome.Rejected),
    };

    private static bool Contains(IOrganizationService systemService, QueryExpression query, Guid id) =>
        systemService.RetrieveMultiple(query).Entities.Any(row => row.Id == id);

    // The hour of the instant, as in the id of the message for many.
    private static QueryExpression First(string table, string instant, string id, DateTime atUtc)
    {
        var hour = new DateTime(atUtc.Year, atUtc.Month, atUtc.Day, atUtc.Hour, 0, 0, DateTimeKind.Utc);
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(id), TopCount = NotificationRules.MostAtOnce };
        query.Criteria.AddCondition(instant, ConditionOperator.GreaterEqual, hour);
        query.Criteria.AddCondition(instant, ConditionOperator.LessThan, hour + NotificationRules.AtOnce);
        query.AddOrder(instant, OrderType.Ascending);
        query.AddOrder(id, OrderType.Ascending);
        return query;
    }

    // When it happened, by whom, and with which outcome its like have.
    private readonly record struct Place(string Instant, string Who, HandoverOutcome? Outcome = null);
}
