using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Attribution;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Attribution;

/// <summary>
/// Touches by activities that people had part in: answers to a campaign (campaign responses) that are not canceled, and completed activities
/// of a campaign or of one of its campaign activities, which distributing one creates.
/// </summary>
/// <remarks>https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/campaign-entities.</remarks>
internal sealed class ActivityTouches
{
    private const string Party = "activityparty";
    private const string PartyId = "partyid";
    private const string ActivityId = "activityid";
    private const string Pointer = "activitypointer";
    private const string Response = "campaignresponse";
    private const string Regarding = "regardingobjectid";
    private const string State = "statecode";
    private const string ReceivedOn = "receivedon";
    private const string ActualEnd = "actualend";
    private const string CreatedOn = "createdon";
    private const string OfCampaign = "ofcampaign";
    private const int Completed = 1;
    private const int Canceled = 2;

    private readonly TimeZoneInfo _zone;
    private readonly ILookup<Guid, Touch> _byParty;

    /// <summary>Reads them: three requests for 200 people.</summary>
    public ActivityTouches(IOrganizationService service, TimeZoneInfo zone, IReadOnlyCollection<Guid> parties)
    {
        _zone = zone;
        var responses = RowsIn.Read(service, parties, Responses).ToArray();
        var answered = new HashSet<Guid>(responses.Select(row => row.Id));
        var activities = RowsIn.Read(service, parties, some => Activities(some, CampaignTable.LogicalName, CampaignTable.Id, CampaignTable.Id))
            .Concat(RowsIn.Read(service, parties, some => Activities(some, CampaignActivityTable.LogicalName, CampaignActivityTable.Id, Regarding)))
            .Where(row => !answered.Contains(row.Id));
        _byParty = responses.Concat(activities).ToLookup(row => IdIn(row, Party + "." + PartyId), Touch);
    }

    /// <summary>Those of somebody: a lead, an account or a contact.</summary>
    public IEnumerable<Touch> Of(Guid party) => _byParty[party];

    private static QueryExpression Responses(object[] parties)
    {
        var query = With(parties, Response, ReceivedOn);
        query.Criteria.AddCondition(State, ConditionOperator.NotEqual, Canceled);
        Link(query, CampaignTable.LogicalName, CampaignTable.Id, CampaignTable.Id);
        return query;
    }

    private static QueryExpression Activities(object[] parties, string table, string id, string campaign)
    {
        var query = With(parties, Pointer, ActualEnd);
        query.Criteria.AddCondition(State, ConditionOperator.Equal, Completed);
        Link(query, table, id, campaign).LinkCriteria.AddCondition(campaign, ConditionOperator.NotNull);
        return query;
    }

    private static QueryExpression With(object[] parties, string table, string when)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(ActivityId, when, CreatedOn) };
        query.AddOrder(ActivityId, OrderType.Ascending);
        var party = query.AddLink(Party, ActivityId, ActivityId);
        party.EntityAlias = Party;
        party.Columns = new ColumnSet(PartyId);
        party.LinkCriteria.AddCondition(PartyId, ConditionOperator.In, parties);
        return query;
    }

    private static LinkEntity Link(QueryExpression query, string table, string id, string campaign)
    {
        var link = query.AddLink(table, Regarding, id);
        link.EntityAlias = OfCampaign;
        link.Columns = new ColumnSet(campaign);
        return link;
    }

    private static Guid IdIn(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias).Value is EntityReference reference
        ? reference.Id
        : (Guid)row.GetAttributeValue<AliasedValue>(alias).Value;

    private Touch Touch(Entity row)
    {
        var happened = row.GetAttributeValue<DateTime?>(ActualEnd) ?? row.GetAttributeValue<DateTime>(CreatedOn);
        var campaign = row.Contains(OfCampaign + "." + CampaignTable.Id) ? CampaignTable.Id : Regarding;
        var day = row.GetAttributeValue<DateTime?>(ReceivedOn) is { } received ? DayOf(received) : LocalDates.Of(happened, _zone);
        return new Touch(row.Id, IdIn(row, OfCampaign + "." + campaign), day, happened);
    }

    // People enter a day, which the platform keeps as the midnight of their zone; programs write one without time, which a zone must not move.
    // https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute
    private DateTime DayOf(DateTime received) =>
        received.TimeOfDay == TimeSpan.Zero ? DateTime.SpecifyKind(received, DateTimeKind.Unspecified) : LocalDates.Of(received, _zone);
}
