using System;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Settings that nothing could be done by are refused when they are written, whichever way, and named when they are older.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SettingsCheckTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData(WorkCalendarTable.TimeZone, "Mars/Olympus", "CRMA5004: There is no time zone 'Mars/Olympus'.")]
    [InlineData(WorkCalendarTable.Friday, "nine to five", "CRMA5001: Working hours of Friday: 'nine to five' cannot be read at position 1 (found 'n').")]
    [InlineData(WorkCalendarTable.Friday, "09:00-12:00,11:00-17:00", "CRMA5002: Working hours of Friday: in '09:00-12:00,11:00-17:00' the range 11:00-17:00 ")]
    [InlineData(WorkCalendarTable.IsDefault, true, "CRMA5010: Office is the default work calendar already, and there is only one.")]
    public void Work_calendar_that_cannot_be_read_is_refused_on_every_path(string column, object value, string refusal)
    {
        var sound = Calendar();
        var faulty = Calendar();
        faulty[column] = value;
        Assert.StartsWith(refusal, Refusal.Of(() => _funnel.Administrator.Create(faulty)), StringComparison.Ordinal);
        Assert.EndsWith("\nRecord: Factory", Refusal.Of(() => _funnel.Administrator.Create(faulty)), StringComparison.Ordinal);

        var id = _funnel.Administrator.Create(sound);
        var change = new Entity(WorkCalendarTable.LogicalName, id) { [column] = value };
        foreach (var request in new OrganizationRequest[]
        {
            new UpdateRequest { Target = change },
            new UpsertRequest { Target = change },
            new UpdateMultipleRequest { Targets = new EntityCollection([change]) { EntityName = WorkCalendarTable.LogicalName } },
        })
        {
            Assert.StartsWith(refusal, Refusal.Of(() => _funnel.Administrator.Execute(request)), StringComparison.Ordinal);
        }

        // A deactivated row rules nothing and may be anything; what is activated is checked.
        _funnel.Administrator.Execute(State(id, WorkCalendarTable.LogicalName, 1));
        _funnel.Administrator.Update(change);
        Assert.StartsWith(refusal, Refusal.Of(() => _funnel.Administrator.Execute(State(id, WorkCalendarTable.LogicalName, 0))), StringComparison.Ordinal);
        Assert.StartsWith(
            refusal,
            Refusal.Of(() => _funnel.Admin.Update(
                new Entity(WorkCalendarTable.LogicalName, id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_work_calendars_that_become_default_at_once_one_does()
    {
        for (var round = 0; round < 10; round++)
        {
            foreach (var former in _funnel.Rows(WorkCalendarTable.LogicalName, WorkCalendarTable.IsDefault, true))
            {
                _funnel.Administrator.Update(new Entity(former.LogicalName, former.Id) { [WorkCalendarTable.IsDefault] = false });
            }

            var calendars = new[] { _funnel.Administrator.Create(Calendar()), _funnel.Administrator.Create(Calendar()) };
            using var start = new Barrier(calendars.Length);

            var refusals = await Task.WhenAll(calendars.Select(id => Task.Run(() =>
            {
                start.SignalAndWait();
                try
                {
                    _funnel.Administrator.Update(new Entity(WorkCalendarTable.LogicalName, id) { [WorkCalendarTable.IsDefault] = true });
                    return 0;
                }
                catch (FaultException<OrganizationServiceFault>)
                {
                    return 1;
                }
            })));

            Assert.Equal(1, refusals.Sum());
            Assert.Single(_funnel.Rows(WorkCalendarTable.LogicalName, WorkCalendarTable.IsDefault, true));
        }
    }

    [Fact]
    public void Only_the_active_default_work_calendar_holds_the_key_whichever_way_it_becomes_one()
    {
        var office = _funnel.Rows(WorkCalendarTable.LogicalName, WorkCalendarTable.Name, "Office").Single().Id;
        Assert.Equal("default", Key(office));

        // A default of an older version has no key until it is saved, and is the default all the same.
        _funnel.Corrupt(WorkCalendarTable.LogicalName, office, WorkCalendarTable.DefaultKey, null);
        var second = Calendar();
        second[WorkCalendarTable.IsDefault] = true;
        Assert.StartsWith("CRMA5010", Refusal.Of(() => _funnel.Administrator.Create(second)), StringComparison.Ordinal);
        _funnel.Administrator.Update(new Entity(WorkCalendarTable.LogicalName, office) { [WorkCalendarTable.Friday] = "09:00-15:00" });
        Assert.Equal("default", Key(office));

        // What a request says of it is overlooked.
        _funnel.Administrator.Update(new Entity(WorkCalendarTable.LogicalName, office) { [WorkCalendarTable.DefaultKey] = null });
        Assert.Equal("default", Key(office));

        _funnel.Administrator.Execute(State(office, WorkCalendarTable.LogicalName, 1));
        Assert.Null(Key(office));
        var other = _funnel.Administrator.Create(second);
        Assert.Equal("default", Key(other));
        _funnel.Administrator.Update(new Entity(WorkCalendarTable.LogicalName, other) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        Assert.Null(Key(other));
        _funnel.Administrator.Execute(State(office, WorkCalendarTable.LogicalName, 0));
        Assert.Equal("default", Key(office));

        string? Key(Guid id) =>
            _funnel.Admin.Retrieve(WorkCalendarTable.LogicalName, id, new ColumnSet(true)).GetAttributeValue<string>(WorkCalendarTable.DefaultKey);
    }

    [Fact]
    public void Older_work_calendar_that_cannot_be_read_is_named_when_an_offer_needs_it()
    {
        var id = _funnel.Rows(WorkCalendarTable.LogicalName, WorkCalendarTable.Name, "Office").Single().Id;
        _funnel.Bypass(new UpdateRequest { Target = new Entity(WorkCalendarTable.LogicalName, id) { [WorkCalendarTable.TimeZone] = "Mars/Olympus" } });

        var refusal = Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.OfferLead(_funnel.Lead())).Message;

        Assert.StartsWith("CRMA5004: There is no time zone 'Mars/Olympus'.", refusal, StringComparison.Ordinal);
        Assert.EndsWith("\nRecord: Office", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_time_zone_of_the_organization_is_named_in_the_save_of_a_lead()
    {
        var set = _funnel.Draft();
        _funnel.Administrator.Create(
            Funnel.Criterion(set, "Close is known", "estimatedclosedate", CriterionValueType.Date, CriterionOperator.OnOrAfter, "2026-01-01"));
        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);
        _funnel.SetVariable(Publisher.TimeZoneVariable, "Mars/Olympus");

        var refusal = Refusal.Of(() => _funnel.Lead());

        Assert.StartsWith("CRMA5004", refusal, StringComparison.Ordinal);
        Assert.EndsWith("\nRecord: crma_TimeZone", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Routing_rule_that_takes_no_lead_or_leads_nowhere_is_refused()
    {
        var rule = Rule("Small", 1, maximum: 10);
        rule[RoutingRuleTable.MinimumScore] = 20;
        Assert.StartsWith(
            "CRMA4010: The routing rule Small: the minimum score 20 is above the maximum score 10, so it takes no lead.",
            Refusal.Of(() => _funnel.Administrator.Create(rule)),
            StringComparison.Ordinal);

        rule[RoutingRuleTable.MinimumScore] = 10;
        rule[RoutingRuleTable.NurtureTrackId] = null;
        Assert.StartsWith("CRMA4012: The routing rule Small names no active track", Refusal.Of(() => _funnel.Administrator.Create(rule)), StringComparison.Ordinal);
    }

    [Fact]
    public void Routing_rules_of_one_priority_that_take_the_same_leads_are_refused_on_every_path()
    {
        _funnel.Administrator.Create(Rule("Small", 1, maximum: 10));
        var apart = Rule("Large", 1, maximum: null);
        apart[RoutingRuleTable.MinimumScore] = 11;
        var id = _funnel.Administrator.Create(apart);
        var refusal = "CRMA4011: The routing rules Large and Small both have the priority 1 and take the same leads";
        var change = new Entity(RoutingRuleTable.LogicalName, id) { [RoutingRuleTable.MinimumScore] = 10 };

        Assert.StartsWith(refusal, Refusal.Of(() => _funnel.Administrator.Update(change)), StringComparison.Ordinal);
        Assert.StartsWith(
            refusal,
            Refusal.Of(() => _funnel.Administrator.Execute(new UpdateMultipleRequest
            {
                Targets = new EntityCollection([change]) { EntityName = RoutingRuleTable.LogicalName },
            })),
            StringComparison.Ordinal);
        _funnel.Administrator.Execute(State(id, RoutingRuleTable.LogicalName, 1));
        _funnel.Administrator.Update(change);
        Assert.StartsWith(refusal, Refusal.Of(() => _funnel.Administrator.Execute(State(id, RoutingRuleTable.LogicalName, 0))), StringComparison.Ordinal);

        change[RoutingRuleTable.Segment] = "Retail";
        var small = _funnel.Rows(RoutingRuleTable.LogicalName, RoutingRuleTable.Name, "Small").Single().Id;
        _funnel.Administrator.Update(new Entity(RoutingRuleTable.LogicalName, small) { [RoutingRuleTable.Segment] = "Industry" });
        _funnel.Administrator.Update(change);
        _funnel.Administrator.Execute(State(id, RoutingRuleTable.LogicalName, 0));
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("Delete")]
    public void Last_default_track_does_not_go_while_no_rule_takes_its_leads(string path)
    {
        var track = Track();
        OrganizationRequest request = path switch
        {
            "Update" => new UpdateRequest { Target = new Entity(NurtureTrackTable.LogicalName, track) { [NurtureTrackTable.IsDefault] = false } },
            "SetState" => State(track, NurtureTrackTable.LogicalName, 1),
            _ => new DeleteRequest { Target = new EntityReference(NurtureTrackTable.LogicalName, track) },
        };

        Assert.StartsWith(
            "CRMA4014: After this save nobody would take a lead that is rejected as EARLY with the score 0 and the segment (empty)",
            Refusal.Of(() => _funnel.Administrator.Execute(request)),
            StringComparison.Ordinal);

        _funnel.Administrator.Create(new Entity(NurtureTrackTable.LogicalName)
        {
            [NurtureTrackTable.Name] = "Other",
            [NurtureTrackTable.Code] = "OTHER",
            [NurtureTrackTable.QueueId] = new EntityReference("queue", _funnel.NurtureQueue),
            [NurtureTrackTable.IsDefault] = true,
        });
        _funnel.Administrator.Execute(request);
    }

    [Fact]
    public void Rule_that_closes_the_last_hole_stays_closed()
    {
        var rule = _funnel.Administrator.Create(Rule("All", 1, maximum: null));
        _funnel.Administrator.Update(new Entity(NurtureTrackTable.LogicalName, Track()) { [NurtureTrackTable.IsDefault] = false });

        Assert.StartsWith(
            "CRMA4014: After this save nobody would take a lead that is rejected as EARLY with the score 51 and the segment (empty)",
            Refusal.Of(() => _funnel.Administrator.Update(new Entity(RoutingRuleTable.LogicalName, rule) { [RoutingRuleTable.MaximumScore] = 50 })),
            StringComparison.Ordinal);
        Assert.StartsWith("CRMA4014", Refusal.Of(() => _funnel.Administrator.Delete(RoutingRuleTable.LogicalName, rule)), StringComparison.Ordinal);
        Assert.StartsWith(
            "CRMA4014", Refusal.Of(() => _funnel.Administrator.Execute(State(rule, RoutingRuleTable.LogicalName, 1))), StringComparison.Ordinal);
    }

    [Fact]
    public void Track_with_a_deactivated_queue_is_refused_and_named_when_it_was_deactivated_later()
    {
        var queue = _funnel.Admin.Create(new Entity("queue") { ["name"] = "Forgotten" });
        _funnel.Admin.Execute(State(queue, "queue", 1));

        Assert.StartsWith(
            "CRMA4013: The queue Forgotten is deactivated: leads would wait where nobody looks.",
            Refusal.Of(() => _funnel.Administrator.Update(
                new Entity(NurtureTrackTable.LogicalName, Track()) { [NurtureTrackTable.QueueId] = new EntityReference("queue", queue) })),
            StringComparison.Ordinal);

        var lead = _funnel.Lead();
        _funnel.Admin.Execute(State(_funnel.NurtureQueue, "queue", 1));
        Assert.StartsWith(
            "CRMA4013: The queue Nurture is deactivated",
            Assert.Throws<AlignmentException>(() => _funnel.SalesClient.RejectLead(lead, "EARLY")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Delay_below_zero_is_refused()
    {
        var step = _funnel.Rows(NurtureStepTable.LogicalName, NurtureStepTable.Name, "Call").Single().Id;

        // The platform holds the range that the column declares, in its own words.
        var refusal = Refusal.Of(() => _funnel.Administrator.Update(
            new Entity(NurtureStepTable.LogicalName, step) { [NurtureStepTable.DelayDays] = -1 }));

        Assert.Contains(NurtureStepTable.DelayDays, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nosuchcolumn", CriterionValueType.Text, CriterionOperator.ContainsData, null, "CRMA2002: Criterion Wish: the lead has no column nosuchcolumn.")]
    [InlineData("companyname", CriterionValueType.WholeNumber, CriterionOperator.EqualTo, "1", "CRMA2003: Criterion Wish: the column companyname holds Text")]
    [InlineData("numberofemployees", CriterionValueType.WholeNumber, CriterionOperator.EqualTo, "many", "CRMA2005: Criterion Wish: the value 'many' is not Whole number.")]
    [InlineData("decisionmaker", CriterionValueType.TwoOptions, CriterionOperator.LessThan, "true", "CRMA2004: Criterion Wish: the operator Less than")]
    public void Criterion_that_no_lead_could_be_held_against_is_refused_on_every_path(
        string column, CriterionValueType type, CriterionOperator op, string? value, string refusal)
    {
        var set = _funnel.Draft();
        var faulty = Funnel.Criterion(set, "Wish", column, type, op, value);
        foreach (var service in new[] { _funnel.Administrator, _funnel.Marketing, _funnel.Admin })
        {
            Assert.StartsWith(refusal, Refusal.Of(() => service.Create(faulty)), StringComparison.Ordinal);
        }

        var sound = _funnel.Administrator.Create(
            Funnel.Criterion(set, "Wish", "companyname", CriterionValueType.Text, CriterionOperator.ContainsData, null));
        var change = new Entity(CriterionTable.LogicalName, sound)
        {
            [CriterionTable.Column] = column,
            [CriterionTable.ValueType] = new OptionSetValue((int)type),
            [CriterionTable.Operator] = new OptionSetValue((int)op),
            [CriterionTable.Value] = value,
        };
        Assert.StartsWith(refusal, Refusal.Of(() => _funnel.Administrator.Update(change)), StringComparison.Ordinal);
        Assert.StartsWith(
            refusal,
            Refusal.Of(() => _funnel.Administrator.Execute(new UpdateMultipleRequest
            {
                Targets = new EntityCollection([change]) { EntityName = CriterionTable.LogicalName },
            })),
            StringComparison.Ordinal);
        _funnel.Administrator.Execute(State(sound, CriterionTable.LogicalName, 1));
        _funnel.Administrator.Update(change);
        Assert.StartsWith(refusal, Refusal.Of(() => _funnel.Administrator.Execute(State(sound, CriterionTable.LogicalName, 0))), StringComparison.Ordinal);
    }

    [Fact]
    public void Criterion_that_lacks_what_only_forms_ask_for_is_refused_and_named_where_it_is_older()
    {
        var set = _funnel.Draft();
        var incomplete = Funnel.Criterion(set, "Wish", "companyname", CriterionValueType.Text, CriterionOperator.ContainsData, null);
        incomplete.Attributes.Remove(CriterionTable.Operator);

        var refusal = "CRMA2022: Criterion Wish: the column Operator is empty. Fill it in.";
        Assert.StartsWith(refusal, Refusal.Of(() => _funnel.Administrator.Create(incomplete)), StringComparison.Ordinal);
        _funnel.Bypass(new CreateRequest { Target = incomplete });
        Assert.StartsWith(
            refusal,
            Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.AgreeCriteriaSet(set, AgreementSide.Marketing)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Older_criterion_that_is_faulty_does_not_keep_its_set_from_another_owner()
    {
        var set = _funnel.Draft();
        var faulty = Funnel.Criterion(set, "Wish", "nosuchcolumn", CriterionValueType.Text, CriterionOperator.ContainsData, null);
        _funnel.Bypass(new CreateRequest { Target = faulty });

        _funnel.Administrator.Execute(new AssignRequest
        {
            Target = new EntityReference(CriteriaSetTable.LogicalName, set),
            Assignee = new EntityReference("systemuser", _funnel.AdministratorUser),
        });
        _funnel.Administrator.Delete(CriteriaSetTable.LogicalName, set);
    }

    [Theory]
    [InlineData("-")]
    [InlineData(" \u200b\u2014 ")]
    [InlineData("\u00a0")]
    public void Text_that_says_nothing_is_no_data(string company)
    {
        var set = _funnel.Draft();
        _funnel.Administrator.Create(
            Funnel.Criterion(set, "Company is known", "companyname", CriterionValueType.Text, CriterionOperator.ContainsData, null));
        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);
        var lead = _funnel.Lead(budget: 10000);
        Assert.Equal(CriteriaVerdict.Met, _funnel.MarketingClient.EvaluateLead(lead).Verdict);

        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.CompanyName] = company });

        Assert.Equal(CriteriaVerdict.NotMet, _funnel.MarketingClient.EvaluateLead(lead).Verdict);
    }

    private static Entity Calendar() => new(WorkCalendarTable.LogicalName)
    {
        [WorkCalendarTable.Name] = "Factory",
        [WorkCalendarTable.TimeZone] = "Europe/Berlin",
        [WorkCalendarTable.IsDefault] = false,
        [WorkCalendarTable.AcceptanceHours] = 8m,
        [WorkCalendarTable.Monday] = "09:00-17:00",
    };

    private static SetStateRequest State(Guid id, string table, int state) => new()
    {
        EntityMoniker = new EntityReference(table, id),
        State = new OptionSetValue(state),
        Status = new OptionSetValue(state + 1),
    };

    private Entity Rule(string name, int priority, int? maximum) => new(RoutingRuleTable.LogicalName)
    {
        [RoutingRuleTable.Name] = name,
        [RoutingRuleTable.Priority] = priority,
        [RoutingRuleTable.MaximumScore] = maximum,
        [RoutingRuleTable.NurtureTrackId] = new EntityReference(NurtureTrackTable.LogicalName, Track()),
    };

    private Guid Track() => _funnel.Rows(NurtureTrackTable.LogicalName, NurtureTrackTable.Code, "LONG").Single().Id;
}
