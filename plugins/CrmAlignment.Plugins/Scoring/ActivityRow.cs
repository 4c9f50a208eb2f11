using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>Reads an activity as it is now.</summary>
internal static class ActivityRow
{
    private const string Id = "activityid";
    private const string Regarding = "regardingobjectid";
    private const string State = "statecode";
    private const string Status = "statuscode";
    private const string ActualEnd = "actualend";
    private const string ModifiedOn = "modifiedon";
    private const string CreatedOn = "createdon";
    private const string ReceivedOn = "receivedon";
    private const string Sender = "from";
    private const string Customer = "customer";
    private const string Party = "partyid";

    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/email and phonecall: the status reason Received.
    private const int Received = 4;
    private const int Completed = 1;
    private const int Canceled = 2;

    /// <summary>The activity; null where it is gone.</summary>
    public static ScoredActivity? Read(IOrganizationService systemService, string table, Guid id, ScoreEventKind kind)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(ColumnsOf(kind)) };
        query.Criteria.AddCondition(Id, ConditionOperator.Equal, id);
        if (systemService.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } row)
        {
            return null;
        }

        var lead = kind == ScoreEventKind.CampaignResponse ? Respondent(systemService, row) : AsLead(row.GetAttributeValue<EntityReference>(Regarding));
        return new ScoredActivity(
            ScoreSource.Activity(table, id),
            kind,
            OccurredOn(row, kind),
            lead is { } known ? MasterLead.Of(systemService, known) : null,
            HasHappened(row, kind),
            DirectionOf(row, kind, lead));
    }

    private static string[] ColumnsOf(ScoreEventKind kind) => kind switch
    {
        ScoreEventKind.CampaignResponse => [Regarding, State, ReceivedOn, CreatedOn, Customer],
        ScoreEventKind.Appointment => [Regarding, State, ActualEnd, ModifiedOn],
        _ => [Regarding, State, Status, ActualEnd, ModifiedOn, Sender],
    };

    // A response that is open has been given; the state says only whether somebody has dealt with it.
    private static bool HasHappened(Entity row, ScoreEventKind kind)
    {
        var state = row.GetAttributeValue<OptionSetValue>(State)?.Value;
        return kind == ScoreEventKind.CampaignResponse ? state != Canceled : state == Completed;
    }

    private static DateTime OccurredOn(Entity row, ScoreEventKind kind)
    {
        var given = kind == ScoreEventKind.CampaignResponse ? ReceivedOn : ActualEnd;
        var otherwise = kind == ScoreEventKind.CampaignResponse ? CreatedOn : ModifiedOn;
        return DateTime.SpecifyKind(row.GetAttributeValue<DateTime?>(given) ?? row.GetAttributeValue<DateTime>(otherwise), DateTimeKind.Utc);
    }

    // The lead itself sent it, or the platform took it in from outside: also from a colleague of the lead.
    private static ScoreDirection? DirectionOf(Entity row, ScoreEventKind kind, Guid? lead)
    {
        if (kind is not (ScoreEventKind.Email or ScoreEventKind.PhoneCall))
        {
            return null;
        }

        var isReceived = row.GetAttributeValue<OptionSetValue>(Status)?.Value == Received;
        return isReceived || Leads(row, Sender).Any(sender => sender == lead) ? ScoreDirection.Incoming : ScoreDirection.Outgoing;
    }

    // Its customer; or the lead that it is regarding; or the lead that was made of it.
    private static Guid? Respondent(IOrganizationService systemService, Entity row) =>
        Leads(row, Customer).Select(lead => (Guid?)lead).FirstOrDefault()
        ?? AsLead(row.GetAttributeValue<EntityReference>(Regarding))
        ?? MadeOf(systemService, row.Id);

    private static Guid? MadeOf(IOrganizationService systemService, Guid responseId)
    {
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("relatedobjectid", ConditionOperator.Equal, responseId);
        query.AddOrder(LeadTable.CreatedOn, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }

    private static IEnumerable<Guid> Leads(Entity row, string list) =>
        row.Attributes.TryGetValue(list, out var value) && value is EntityCollection parties
            ? parties.Entities.Select(party => AsLead(party.GetAttributeValue<EntityReference>(Party))).OfType<Guid>()
            : [];

    private static Guid? AsLead(EntityReference? reference) => reference?.LogicalName == LeadTable.LogicalName ? reference.Id : null;
}
