using System;
using System.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The engagement score from event to lead: each event once, whichever way it came, and the score always that of its log.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ScoringTests : IDisposable
{
    private readonly ScoringWorld _world = new();

    private Funnel Funnel => _world.Funnel;

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("phonecall", ScoreEventKind.PhoneCall, 2)]
    [InlineData("appointment", ScoreEventKind.Appointment, 3)]
    [InlineData("email", ScoreEventKind.Email, 3)]
    public void Activity_gives_points_once_it_is_completed_and_takes_them_back_when_it_is_not(string table, ScoreEventKind kind, int completed)
    {
        var rule = _world.Rule(kind, 20, halfLife: 10);
        var lead = Funnel.Lead();
        var activity = _world.Activity(table, lead);
        Assert.Null(_world.Score(lead));

        _world.SetState(table, activity, 1, completed);
        Assert.Equal(20, _world.Score(lead));
        var row = Assert.Single(_world.Events(lead));
        Assert.Equal(($"{kind} rule", rule), (row[ScoreEventTable.Name], row.GetAttributeValue<EntityReference>(ScoreEventTable.RuleId).Id));

        // Saved again, and delivered twice.
        _world.SetState(table, activity, 1, completed);
        Assert.Equal(20, _world.Score(lead));
        Assert.Single(_world.Events(lead));

        Funnel.Admin.Delete(table, activity);
        Assert.Equal(0, _world.Score(lead));
        Assert.Empty(_world.Events(lead));
    }

    [Fact]
    public void Activity_that_is_created_completed_by_SetState_or_in_bulk_counts_once()
    {
        _world.Rule(ScoreEventKind.PhoneCall, 10);
        Guid one = Funnel.Lead(), two = Funnel.Lead(), three = Funnel.Lead();
        var call = _world.Activity("phonecall", one);
        Funnel.Admin.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference("phonecall", call),
            State = new OptionSetValue(1),
            Status = new OptionSetValue(2),
        });
        Funnel.Admin.Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection([.. new[] { two, two, three }.Select(lead => new Entity("phonecall")
            {
                ["subject"] = "Bulk",
                ["regardingobjectid"] = new EntityReference(LeadTable.LogicalName, lead),
                ["statecode"] = new OptionSetValue(1),
                ["statuscode"] = new OptionSetValue(2),
            })])
            { EntityName = "phonecall" },
        });

        Assert.Equal([10, 20, 10], new[] { one, two, three }.Select(lead => _world.Score(lead)!.Value));
    }

    [Fact]
    public void Activity_related_to_a_new_lead_counts_as_any_other()
    {
        _world.Rule(ScoreEventKind.PhoneCall, 10);
        var lead = new Entity(LeadTable.LogicalName) { [LeadTable.Subject] = "Deep", [LeadTable.LastName] = "Insert" };
        lead.RelatedEntities[new Relationship("Lead_Phonecalls")] = new EntityCollection(
            [new Entity("phonecall") { ["subject"] = "First", ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) }]);

        Assert.Equal(10, _world.Score(Funnel.Admin.Create(lead)));
    }

    [Fact]
    public void Event_follows_its_activity_to_another_lead_with_the_points_it_was_given()
    {
        var rule = _world.Rule(ScoreEventKind.PhoneCall, 20);
        Guid first = Funnel.Lead(), second = Funnel.Lead();
        var call = _world.Call(first);
        Assert.Equal(20, _world.Score(first));

        Funnel.Administrator.Update(new Entity(ScoreRuleTable.LogicalName, rule) { [ScoreRuleTable.Points] = 90 });
        Assert.Equal(20, _world.Score(first));
        Funnel.Bypass(new UpdateRequest { Target = new Entity("phonecall", call) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) } });
        Funnel.Bypass(new UpdateRequest { Target = new Entity("phonecall", call) { ["regardingobjectid"] = new EntityReference("lead", second) } });
        _world.SetState("phonecall", call, 1, 2);

        Assert.Equal((0, 20), (_world.Score(first), _world.Score(second)));
    }

    [Fact]
    public void Canceled_activity_gives_nothing()
    {
        _world.Rule(ScoreEventKind.PhoneCall, 20);
        var lead = Funnel.Lead();
        _world.SetState("phonecall", _world.Activity("phonecall", lead), 2, 3);

        Assert.Null(_world.Score(lead));
    }

    [Fact]
    public void Rule_for_incoming_calls_tells_them_by_status_and_by_who_called()
    {
        _world.Rule(ScoreEventKind.PhoneCall, 5, more: (ScoreRuleTable.Direction, new OptionSetValue((int)ScoreDirection.Incoming)));
        Guid made = Funnel.Lead(), received = Funnel.Lead(), caller = Funnel.Lead();
        _world.Call(made);
        _world.SetState("phonecall", _world.Activity("phonecall", received), 1, 4);
        var call = _world.Activity("phonecall", caller);
        Funnel.Admin.Update(new Entity("phonecall", call)
        {
            ["from"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = new EntityReference("lead", caller) }]),
        });
        _world.SetState("phonecall", call, 1, 2);

        Assert.Equal([null, 5, 5], new[] { made, received, caller }.Select(_world.Score));
    }

    [Fact]
    public void Campaign_response_counts_for_its_customer_or_for_the_lead_that_it_regards()
    {
        _world.Rule(ScoreEventKind.CampaignResponse, 30, halfLife: 30);
        Guid customer = Funnel.Lead(), regarded = Funnel.Lead();
        var campaign = Funnel.Admin.Create(new Entity("campaign") { ["name"] = "Spring fair" });
        var response = Funnel.Admin.Create(new Entity("campaignresponse")
        {
            ["subject"] = "Interested",
            ["regardingobjectid"] = new EntityReference("campaign", campaign),
            ["customer"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = new EntityReference("lead", customer) }]),
        });
        Funnel.Admin.Create(new Entity("campaignresponse") { ["subject"] = "Asks", ["regardingobjectid"] = new EntityReference("lead", regarded) });

        Assert.Equal((30, 30), (_world.Score(customer), _world.Score(regarded)));
        _world.SetState("campaignresponse", response, 2, 3);
        Assert.Equal(0, _world.Score(customer));
    }

    [Fact]
    public void Change_of_a_column_counts_each_time_it_changes_and_not_when_it_is_saved_unchanged()
    {
        _world.Rule(ScoreEventKind.ColumnChange, 15, more: [(ScoreRuleTable.Column, "decisionmaker"), (ScoreRuleTable.Value, "true")]);
        var lead = Funnel.Lead();
        void Save(bool value) => Funnel.Marketing.Update(new Entity(LeadTable.LogicalName, lead) { ["decisionmaker"] = value });

        Save(true);
        Save(true);
        Assert.Equal(15, _world.Score(lead));
        Save(false);
        Assert.Equal(15, _world.Score(lead));
        Save(true);
        Assert.Equal(30, _world.Score(lead));
        Assert.Equal(2, _world.Events(lead).Length);
    }

    [Fact]
    public void Page_visit_is_completed_by_the_server_and_told_of_once()
    {
        _world.Rule(ScoreEventKind.PageVisit, 8, ends: 7, more: (ScoreRuleTable.Page, "/prices"));
        var lead = Funnel.Lead();
        var visit = _world.Visit(lead, "https://contoso.com/prices", "session-1");
        visit[ScoreEventTable.Points] = 999;
        Funnel.Marketing.Create(visit);

        Assert.Equal(8, _world.Score(lead));
        var again = Assert.ThrowsAny<Exception>(() => Funnel.Marketing.Create(_world.Visit(lead, "https://contoso.com/prices", " session-1 ")));
        Assert.Contains("key", again.Message, StringComparison.OrdinalIgnoreCase);
        Funnel.Marketing.Create(_world.Visit(lead, "https://contoso.com/jobs", "session-2"));
        Funnel.Marketing.Create(_world.Visit(lead, "https://contoso.com/prices", occurredOn: Funnel.Clock.UtcNow.AddDays(2)));
        Assert.Equal(16, _world.Score(lead));
        Assert.Equal(1, _world.After(7));
        Assert.Equal(0, _world.Score(lead));
    }

    [Fact]
    public void Nobody_forges_the_log_or_the_score()
    {
        _world.Rule(ScoreEventKind.PageVisit, 8);
        var lead = Funnel.Lead();
        var visit = Funnel.Marketing.Create(_world.Visit(lead, "/"));
        var call = new Entity(ScoreEventTable.LogicalName)
        {
            [ScoreEventTable.Kind] = new OptionSetValue((int)ScoreEventKind.PhoneCall),
            [ScoreEventTable.LeadId] = new EntityReference("lead", lead),
        };

        Assert.StartsWith("CRMA7006", Refusal.Of(() => Funnel.Admin.Create(call)), StringComparison.Ordinal);
        Assert.StartsWith("CRMA7008", Refusal.Of(() => Funnel.Marketing.Create(_world.Visit(lead, ""))), StringComparison.Ordinal);
        Assert.StartsWith("CRMA7009", Refusal.Of(() => Funnel.Marketing.Create(_world.Visit(lead, "/", new string('x', 101)))), StringComparison.Ordinal);
        Assert.StartsWith(
            "CRMA7007", Refusal.Of(() => Funnel.Administrator.Update(new Entity(ScoreEventTable.LogicalName, visit) { [ScoreEventTable.Points] = 500 })), StringComparison.Ordinal);
        Funnel.Marketing.Update(new Entity(LeadTable.LogicalName, lead) { [LeadTable.EngagementScore] = 500 });
        Assert.Equal(8, _world.Score(lead));
    }

    [Fact]
    public void Event_that_is_deactivated_or_deleted_counts_nothing()
    {
        _world.Rule(ScoreEventKind.PhoneCall, 20);
        var lead = Funnel.Lead();
        _world.Call(lead);
        var call = _world.Call(lead);
        Assert.Equal(40, _world.Score(lead));
        var events = _world.Events(lead);

        Funnel.Administrator.Delete(ScoreEventTable.LogicalName, events[0].Id);
        Assert.Equal(20, _world.Score(lead));
        Funnel.Administrator.Update(
            new Entity(ScoreEventTable.LogicalName, events[1].Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        Assert.Equal(0, _world.Score(lead));
        Assert.NotEqual(Guid.Empty, call);
    }

    [Fact]
    public void Rule_that_is_deactivated_or_deleted_gives_nothing_more_and_takes_nothing_back()
    {
        var rule = _world.Rule(ScoreEventKind.PhoneCall, 20);
        var lead = Funnel.Lead();
        _world.Call(lead);
        Assert.Equal(20, _world.Score(lead));
        Funnel.Administrator.Update(
            new Entity(ScoreRuleTable.LogicalName, rule) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        _world.Call(lead);
        Assert.Equal(20, _world.Score(lead));

        Funnel.Administrator.Delete(ScoreRuleTable.LogicalName, rule);

        Assert.Equal(20, _world.Score(lead));
        Assert.False(Assert.Single(_world.Events(lead)).Contains(ScoreEventTable.RuleId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Merged_lead_gives_its_events_to_the_one_that_stays_and_nothing_twice(bool runsSteps)
    {
        using var world = new ScoringWorld(new LocalDataverseOptions { RunsStepsOfMergedRows = runsSteps });
        world.Rule(ScoreEventKind.PhoneCall, 20);
        world.Rule(ScoreEventKind.ColumnChange, 15, more: (ScoreRuleTable.Column, "jobtitle"));
        world.Rule(ScoreEventKind.PageVisit, 3);
        Guid master = world.Funnel.Lead(), subordinate = world.Funnel.Lead();
        world.Call(master);
        var call = world.Call(subordinate);
        world.Admin.Update(new Entity(LeadTable.LogicalName, subordinate) { ["jobtitle"] = "Director" });
        Assert.Equal((20, 35), (world.Score(master), world.Score(subordinate)));

        world.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference("lead", master),
            SubordinateId = subordinate,
            UpdateContent = new Entity("lead") { ["jobtitle"] = "Director" },
        });

        Assert.Equal(55, world.Score(master));
        Assert.Empty(world.Events(subordinate));
        world.Admin.Create(world.Visit(subordinate, "/"));
        Assert.Equal(58, world.Score(master));
        world.Admin.Delete("phonecall", call);
        Assert.Equal(38, world.Score(master));
    }

    [Fact]
    public void Score_makes_a_lead_ready_and_it_falls_back_when_it_has_faded()
    {
        _world.Rule(ScoreEventKind.PhoneCall, 40, halfLife: 10);
        var set = Funnel.Draft();
        foreach (var criterion in Funnel.Rows(CriterionTable.LogicalName, CriterionTable.CriteriaSetId, set))
        {
            Funnel.Administrator.Delete(CriterionTable.LogicalName, criterion.Id);
        }

        Funnel.Administrator.Create(Funnel.Criterion(
            set, "Is engaged", LeadTable.EngagementScore, CriterionValueType.WholeNumber, CriterionOperator.GreaterOrEqual, "30"));
        Funnel.Sign(set);
        Funnel.AdministratorClient.ActivateCriteriaSet(set);
        var lead = Funnel.Lead();
        Assert.Equal(CriteriaVerdict.NotMet, Verdict(lead));

        _world.Call(lead);
        Assert.Equal(40, _world.Score(lead));
        Assert.Equal(CriteriaVerdict.Met, Verdict(lead));
        Funnel.MarketingClient.OfferLead(lead);
        Assert.Equal(LeadStage.SalesReady, Funnel.StageOf(lead));

        // 40 x 2^(-4/10) = 30.31, x 2^(-5/10) = 28.28.
        Assert.Equal(1, _world.After(4));
        Assert.Equal((30, CriteriaVerdict.Met), (_world.Score(lead), Verdict(lead)));
        Assert.Equal(1, _world.After(1));
        Assert.Equal((28, CriteriaVerdict.NotMet), (_world.Score(lead), Verdict(lead)));
        Assert.Equal(LeadStage.MarketingQualified, Funnel.StageOf(lead));
        Assert.Equal(0, _world.After(0));
    }

    [Fact]
    public void Rounds_are_bounded_and_find_only_what_is_due()
    {
        _world.Rule(ScoreEventKind.PhoneCall, 10, ends: 5);
        _world.Rule(ScoreEventKind.Appointment, 10);
        var leads = Enumerable.Range(0, 3).Select(_ => Funnel.Lead()).ToArray();
        Array.ForEach(leads, lead => _world.Call(lead));
        var stays = Funnel.Lead();
        _world.SetState("appointment", _world.Activity("appointment", stays), 1, 3);
        Assert.Equal((10, 10), (_world.Score(leads[0]), _world.Score(stays)));

        Funnel.Clock.Advance(TimeSpan.FromDays(5));
        var first = Funnel.Administrator.Execute(new OrganizationRequest("crma_ProcessDue") { ["MaximumItems"] = 2 });
        Assert.Equal((2, true), (first["Rescored"], first["MoreDue"]));
        var second = Funnel.Administrator.Execute(new OrganizationRequest("crma_ProcessDue") { ["MaximumItems"] = 2 });
        Assert.Equal((1, false), (second["Rescored"], second["MoreDue"]));
        Assert.All(leads, lead => Assert.Equal(0, _world.Score(lead)));
    }

    [Fact]
    public void Closed_lead_keeps_its_score_and_is_computed_anew_when_it_is_reopened()
    {
        _world.Rule(ScoreEventKind.PhoneCall, 40, halfLife: 10);
        Funnel.SetVariable("crma_ReasonPolicy", "Optional");
        var lead = Funnel.Lead();
        _world.Call(lead);
        Assert.Equal(40, _world.Score(lead));
        _world.SetState(LeadTable.LogicalName, lead, 2, 4);
        Assert.Equal(0, _world.After(10));
        Assert.Equal(40, Funnel.Read(lead).GetAttributeValue<int>(LeadTable.EngagementScore));

        _world.SetState(LeadTable.LogicalName, lead, 0, 1);

        Assert.Equal(20, _world.Score(lead));
    }

    [Fact]
    public void Lead_is_deleted_with_its_log()
    {
        _world.Rule(ScoreEventKind.PhoneCall, 40);
        var lead = Funnel.Lead();
        _world.Call(lead);
        Assert.Equal(40, _world.Score(lead));

        Funnel.Admin.Delete(LeadTable.LogicalName, lead);
        Funnel.Organization.DrainAsyncOperations();

        Assert.Empty(_world.FailedJobs());
        Assert.Empty(Funnel.Admin.RetrieveMultiple(new QueryExpression(ScoreEventTable.LogicalName)).Entities);
    }

    private CriteriaVerdict Verdict(Guid lead) => (CriteriaVerdict)Funnel.Read(lead).GetAttributeValue<OptionSetValue>(LeadTable.Verdict).Value;
}
