using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Demo;

/// <summary>
/// What happened in the last weeks of the demo: visits and calls of leads, which give them an engagement score, and calls for open opportunities, which
/// a review of purchases holds against the customer's own stage. Leads in nurture are left alone: an answer would end their cadence.
/// </summary>
/// <param name="services">Connections of the people.</param>
/// <param name="clock">Clock of the organization.</param>
internal sealed class RecentActivities(FunnelServices services, ReplayClock clock)
{
    private const string Call = "phonecall";
    private const string Meeting = "appointment";
    private const string FirstCall = "Call before the offer";
    private const int Leads = 24;
    private const int Completed = 1;
    private const int CallMade = 2;
    private const int MeetingHeld = 3;
    private const int Propose = 2;

    private static readonly LeadStage[] Stages = [LeadStage.MarketingQualified, LeadStage.SalesReady, LeadStage.SalesAccepted];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Writes them, unless an earlier run did: the visits at once, of which a web site tells, and then what people did.</summary>
    public void Make()
    {
        if (RowLookup.Find(services.Administrator, ScoreEventTable.LogicalName, ScoreEventTable.VisitKey, KeyOf(0)) is null)
        {
            Write(services.Administrator, OpenLeads().Select((lead, number) => (Lead: lead, Number: number)).Where(one => one.Number % 2 == 0)
                .Select(one => new CreateRequest { Target = Visit(one.Lead.ToEntityReference(), one.Number) }));
        }

        if (RowLookup.Find(services.Sales, Call, "subject", FirstCall) is null)
        {
            Write(services.Sales, [.. OpenLeads().SelectMany(OfLead), .. OpenDeals().SelectMany(OfDeal)]);
        }
    }

    private static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"demo-{number}");

    private static void Write(IOrganizationService service, IEnumerable<OrganizationRequest> requests) =>
        service.Execute(new ExecuteTransactionRequest { Requests = [.. requests] });

    private IEnumerable<OrganizationRequest> OfLead(Entity lead, int number)
    {
        var target = lead.ToEntityReference();
        if (number % 3 == 0)
        {
            foreach (var request in Done(Call, target, "Asks about the offer", 1 + number, CallMade, isFromLead: true))
            {
                yield return request;
            }
        }

        if (number % 8 == 1)
        {
            foreach (var request in Done(Meeting, target, "Meeting at the customer's", 3 + number, MeetingHeld))
            {
                yield return request;
            }
        }
    }

    // Some are called, of some a call is planned; for some we have proposed already, whatever the customer's stage.
    private IEnumerable<OrganizationRequest> OfDeal(Entity deal, int number)
    {
        var target = deal.ToEntityReference();
        if (number % 3 == 0)
        {
            foreach (var request in Done(Call, target, FirstCall, 6 + number, CallMade))
            {
                yield return request;
            }
        }
        else if (number % 3 == 1)
        {
            yield return new CreateRequest { Target = new Entity(Call) { ["subject"] = "Call after the offer", ["regardingobjectid"] = target } };
        }

        if (number % 4 == 2)
        {
            yield return new UpdateRequest { Target = new Entity(deal.LogicalName, deal.Id) { [OpportunityTable.SalesStage] = new OptionSetValue(Propose) } };
        }
    }

    // Most look at prices, some look for a job.
    private Entity Visit(EntityReference lead, int number) => new(ScoreEventTable.LogicalName)
    {
        [ScoreEventTable.LeadId] = lead,
        [ScoreEventTable.Kind] = new OptionSetValue((int)ScoreEventKind.PageVisit),
        [ScoreEventTable.Page] = number % 12 == 10 ? "/jobs" : "/prices",
        [ScoreEventTable.VisitKey] = KeyOf(number),
        [ScoreEventTable.OccurredOn] = Now.AddDays(-2 - number),
    };

    private IEnumerable<OrganizationRequest> Done(string table, EntityReference about, string subject, int daysAgo, int status, bool isFromLead = false)
    {
        var activity = new Entity(table, Guid.NewGuid())
        {
            ["subject"] = subject,
            ["regardingobjectid"] = about,
            ["actualend"] = Now.AddDays(-daysAgo),
        };
        if (isFromLead)
        {
            activity["from"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = about }]) { EntityName = "activityparty" };
        }

        if (table == Meeting)
        {
            (activity["scheduledstart"], activity["scheduledend"]) = (Now.AddDays(-daysAgo).AddHours(-1), Now.AddDays(-daysAgo));
        }

        yield return new CreateRequest { Target = activity };
        yield return new UpdateRequest
        {
            Target = new Entity(table, activity.Id) { ["statecode"] = new OptionSetValue(Completed), ["statuscode"] = new OptionSetValue(status) },
        };
    }

    // The last that arrived, in an order that is the same in each run.
    private List<Entity> OpenLeads()
    {
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(LeadTable.ExternalKey), TopCount = Leads };
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(LeadTable.Stage, ConditionOperator.In, Stages.Select(stage => (object)(int)stage).ToArray());
        query.AddOrder(LeadTable.ExternalKey, OrderType.Descending);
        return [.. services.Sales.RetrieveMultiple(query).Entities];
    }

    private List<Entity> OpenDeals()
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(OpportunityTable.Name) };
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, 0);
        query.AddOrder(OpportunityTable.Name, OrderType.Ascending);
        return [.. services.Sales.RetrieveMultiple(query).Entities];
    }
}
