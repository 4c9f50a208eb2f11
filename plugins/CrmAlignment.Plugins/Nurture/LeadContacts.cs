using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Plugins.Attribution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>
/// Contacts with nurtured leads since their stays began: completed emails, calls and appointments regarding them, and what the leads themselves
/// sent or responded, whatever it regards.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activitypointer</remarks>
internal static class LeadContacts
{
    private const string Pointer = "activitypointer";
    private const string Id = "activityid";
    private const string Type = "activitytypecode";
    private const string Regarding = "regardingobjectid";
    private const string State = "statecode";
    private const string Status = "statuscode";
    private const string ActualEnd = "actualend";
    private const string CreatedOn = "createdon";
    private const string ModifiedOn = "modifiedon";
    private const string VoiceMail = "leftvoicemail";
    private const string Party = "activityparty";
    private const string PartyId = "partyid";
    private const string Participation = "participationtypemask";
    private const string Email = "email";
    private const string PhoneCall = "phonecall";
    private const string Appointment = "appointment";
    private const string CampaignResponse = "campaignresponse";
    private const int Completed = 1;
    private const int Canceled = 2;

    // Status reason Received of an email or a phone call.
    private const int Received = 4;

    // https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity: Sender and Customer.
    private const int Sender = 1;
    private const int Customer = 11;

    /// <summary>Reads them: two requests for 200 leads; none without stays that ask.</summary>
    /// <param name="systemService">Acts as SYSTEM.</param>
    /// <param name="enrollments">Stays whose touches an answer stops.</param>
    public static ILookup<Guid, LeadContact> Of(IOrganizationService systemService, IReadOnlyCollection<OpenEnrollment> enrollments)
    {
        var since = enrollments.Select(enrollment => enrollment.AnswersCountFrom).Min();
        var leads = enrollments.Select(enrollment => enrollment.LeadId).OfType<Guid>().Distinct().ToArray();
        return RowsIn.Read(systemService, leads, some => Regards(some, since)).Select(OfRegarding)
            .Concat(RowsIn.Read(systemService, leads, some => FromThem(some, since)).Select(OfParty))
            .ToLookup(contact => contact.LeadId);
    }

    private static QueryExpression Regards(object[] leads, DateTime? since)
    {
        var query = Query(since);
        query.ColumnSet.AddColumn(Regarding);
        query.Criteria.AddCondition(Regarding, ConditionOperator.In, leads);
        query.Criteria.AddCondition(Type, ConditionOperator.In, Email, PhoneCall, Appointment, CampaignResponse);
        return query;
    }

    private static QueryExpression FromThem(object[] leads, DateTime? since)
    {
        var query = Query(since);
        query.Criteria.AddCondition(Type, ConditionOperator.In, Email, PhoneCall, CampaignResponse);
        var party = query.AddLink(Party, Id, Id);
        party.EntityAlias = Party;
        party.Columns = new ColumnSet(PartyId);
        party.LinkCriteria.AddCondition(PartyId, ConditionOperator.In, leads);
        party.LinkCriteria.AddCondition(Participation, ConditionOperator.In, Sender, Customer);
        return query;
    }

    // What happened since is saved since: a row that nobody changed after the stay began tells of something before it.
    private static QueryExpression Query(DateTime? since)
    {
        var query = new QueryExpression(Pointer) { ColumnSet = new ColumnSet(Id, Type, Status, ActualEnd, CreatedOn, ModifiedOn, VoiceMail) };
        query.AddOrder(Id, OrderType.Ascending);

        // A response that is open has been given; a mail that is open has not been sent.
        query.Criteria.AddCondition(State, ConditionOperator.NotEqual, Canceled);
        var happened = query.Criteria.AddFilter(LogicalOperator.Or);
        happened.AddCondition(Type, ConditionOperator.Equal, CampaignResponse);
        happened.AddCondition(State, ConditionOperator.Equal, Completed);
        if (since is { } from)
        {
            query.Criteria.AddCondition(ModifiedOn, ConditionOperator.GreaterEqual, from);
        }

        return query;
    }

    private static LeadContact OfRegarding(Entity row) => Contact(
        row, row.GetAttributeValue<EntityReference>(Regarding).Id, isFromLead: row.GetAttributeValue<OptionSetValue>(Status)?.Value == Received);

    private static LeadContact OfParty(Entity row)
    {
        var party = row.GetAttributeValue<AliasedValue>(Party + "." + PartyId).Value;
        return Contact(row, party is EntityReference reference ? reference.Id : (Guid)party, isFromLead: true);
    }

    private static LeadContact Contact(Entity row, Guid lead, bool isFromLead)
    {
        var kind = KindOf(row.GetAttributeValue<string>(Type));
        return new LeadContact(lead, kind, OccurredOn(row, kind), isFromLead) { LeftVoiceMail = row.GetAttributeValue<bool?>(VoiceMail) == true };
    }

    private static LeadContactKind KindOf(string type) => type switch
    {
        Email => LeadContactKind.Email,
        PhoneCall => LeadContactKind.PhoneCall,
        Appointment => LeadContactKind.Appointment,
        CampaignResponse => LeadContactKind.CampaignResponse,
        _ => throw new InvalidOperationException($"Activities of the type {type} were not asked for."),
    };

    private static DateTime OccurredOn(Entity row, LeadContactKind kind) => DateTime.SpecifyKind(
        row.GetAttributeValue<DateTime?>(ActualEnd) ?? row.GetAttributeValue<DateTime>(kind == LeadContactKind.CampaignResponse ? CreatedOn : ModifiedOn),
        DateTimeKind.Utc);
}
