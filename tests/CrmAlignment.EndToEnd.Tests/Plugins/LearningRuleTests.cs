using System;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What the package refuses and completes of innovations, exchange days, open points and self-ratings, whichever way they are saved.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class LearningRuleTests : IDisposable
{
    private readonly Funnel _funnel = new();
    private readonly LearningWorld _world;

    public LearningRuleTests() => _world = new LearningWorld(_funnel);

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Innovation_is_noted_today_and_settled_on_the_day_on_which_it_is_adopted()
    {
        var id = _funnel.Sales.Create(LearningWorld.Innovation());
        Assert.Equal((_world.Today, (int)InnovationPhase.Proposed, null), Of(id));

        _funnel.Clock.Advance(TimeSpan.FromDays(3));
        _funnel.Marketing.Update(Phase(id, InnovationPhase.Adopted));
        Assert.Equal((_world.Today.AddDays(-3), (int)InnovationPhase.Adopted, _world.Today), Of(id));

        // Who takes it up again has settled nothing.
        _funnel.Marketing.Update(Phase(id, InnovationPhase.Tried));
        Assert.Equal((_world.Today.AddDays(-3), (int)InnovationPhase.Tried, null), Of(id));

        (DateTime, int, DateTime?) Of(Guid innovation)
        {
            var row = _world.Read(InnovationTable.LogicalName, innovation);
            return (
                row.GetAttributeValue<DateTime>(InnovationTable.NotedOn), row.GetAttributeValue<OptionSetValue>(InnovationTable.Phase).Value,
                row.GetAttributeValue<DateTime?>(InnovationTable.SettledOn));
        }
    }

    [Fact]
    public void Innovation_that_contradicts_itself_is_refused()
    {
        var campaign = new CampaignLife(_funnel).Campaign("Video");
        var id = _funnel.Marketing.Create(LearningWorld.Innovation());

        Assert.Equal(
            "CRMA8205: The innovation is neither adopted nor dropped, so it was not settled on 2026-03-01. Empty the day, or choose the phase.\nRecord: Demo by video",
            Refused(() => _funnel.Marketing.Update(new Entity(InnovationTable.LogicalName, id) { [InnovationTable.SettledOn] = _world.Today.AddDays(-1) })));
        Assert.StartsWith("CRMA8202", Refused(() => _funnel.Marketing.Update(new Entity(InnovationTable.LogicalName, id) { [InnovationTable.NotedOn] = _world.Today.AddDays(1) })));
        Assert.StartsWith("CRMA8203", Refused(() => _funnel.Marketing.Update(new Entity(InnovationTable.LogicalName, id)
        {
            [InnovationTable.CampaignId] = new EntityReference("campaign", campaign),
            [InnovationTable.ExperimentId] = new EntityReference(ExperimentTable.LogicalName, new ExperimentLab(_funnel).Draft()),
        })));
        Assert.StartsWith("CRMA8204", Refused(() => _funnel.Marketing.Execute(new UpdateRequest
        {
            Target = new Entity(InnovationTable.LogicalName, id)
            {
                [InnovationTable.Phase] = new OptionSetValue((int)InnovationPhase.Dropped),
                [InnovationTable.SettledOn] = _world.Today.AddDays(-1),
            },
        })));
        Assert.StartsWith("CRMA8201", Refused(() => _funnel.Marketing.Create(new Entity(InnovationTable.LogicalName) { [InnovationTable.Name] = "Nothing" })));
        Assert.StartsWith("CRMA8201", Refused(() => _funnel.Marketing.Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection([LearningWorld.Innovation(), new Entity(InnovationTable.LogicalName) { [InnovationTable.Name] = "Nothing" }])
            { EntityName = InnovationTable.LogicalName },
        })));
        Assert.Single(_funnel.Rows(InnovationTable.LogicalName, "statecode", 0));
    }

    [Fact]
    public void Innovation_stays_when_its_campaign_or_experiment_is_deleted()
    {
        var campaign = new CampaignLife(_funnel).Campaign("Video");
        var experiment = new ExperimentLab(_funnel).Draft();
        var byCampaign = LearningWorld.Innovation("By campaign");
        byCampaign[InnovationTable.CampaignId] = new EntityReference("campaign", campaign);
        var byExperiment = LearningWorld.Innovation("By experiment");
        byExperiment[InnovationTable.ExperimentId] = new EntityReference(ExperimentTable.LogicalName, experiment);
        Guid first = _funnel.Marketing.Create(byCampaign), second = _funnel.Marketing.Create(byExperiment);

        _funnel.Admin.Delete("campaign", campaign);
        _funnel.Admin.Delete(ExperimentTable.LogicalName, experiment);

        Assert.False(_world.Read(InnovationTable.LogicalName, first).Contains(InnovationTable.CampaignId));
        Assert.False(_world.Read(InnovationTable.LogicalName, second).Contains(InnovationTable.ExperimentId));
    }

    [Fact]
    public void Exchange_day_was_held_and_something_was_seen()
    {
        var ahead = _world.ExchangeDay();
        ahead[ExchangeDayTable.HeldOn] = _world.Today.AddDays(1);
        var blind = _world.ExchangeDay();
        blind[ExchangeDayTable.Seen] = " ";

        Assert.Equal(
            "CRMA8202: Held on is 2026-03-03, and today is 2026-03-02: only what has happened is entered. Enter today or an earlier day.\nRecord: A day of calls",
            Refused(() => _funnel.Sales.Create(ahead)));
        Assert.Equal("CRMA8201: Fill in What was seen: without it the entry says nothing.\nRecord: A day of calls", Refused(() => _funnel.Sales.Create(blind)));
        var id = _funnel.Sales.Create(_world.ExchangeDay());
        Assert.StartsWith("CRMA8201", Refused(() => _funnel.Marketing.Update(new Entity(ExchangeDayTable.LogicalName, id) { [ExchangeDayTable.VisitingSide] = null })));
    }

    [Fact]
    public void Open_points_stay_when_their_exchange_day_is_deleted()
    {
        var day = _funnel.Sales.Create(_world.ExchangeDay());
        var draft = _world.Point();
        draft[OpenPointTable.ExchangeDayId] = new EntityReference(ExchangeDayTable.LogicalName, day);
        var point = _funnel.Marketing.Create(draft);

        _funnel.Sales.Delete(ExchangeDayTable.LogicalName, day);

        Assert.False(_world.Read(OpenPointTable.LogicalName, point).Contains(OpenPointTable.ExchangeDayId));
    }

    [Fact]
    public void Open_point_is_closed_with_what_came_of_it_in_either_way_and_can_be_opened_again()
    {
        var point = _funnel.Marketing.Create(_world.Point());
        Assert.Equal(_world.Today, Day(OpenPointTable.RaisedOn));
        Assert.Equal("CRMA8209: An open point is closed with what came of it. Enter it.\nRecord: Ask for the budget on the form", Refused(() => _funnel.Sales.Update(LearningWorld.Closing(point, null))));
        Assert.StartsWith("CRMA8209", Refused(() => SetState(point, 1)));

        _funnel.Clock.Advance(TimeSpan.FromDays(2));
        _funnel.Sales.Update(LearningWorld.Closing(point, "The form asks."));
        Assert.Equal(_world.Today, Day(OpenPointTable.ClosedOn));

        SetState(point, 0);
        Assert.Null(Day(OpenPointTable.ClosedOn));
        SetState(point, 1);
        Assert.Equal(_world.Today, Day(OpenPointTable.ClosedOn));
        _funnel.Sales.Update(LearningWorld.State(OpenPointTable.LogicalName, point, 0));
        Assert.Null(Day(OpenPointTable.ClosedOn));

        DateTime? Day(string column) => _world.Read(OpenPointTable.LogicalName, point).GetAttributeValue<DateTime?>(column);
    }

    [Fact]
    public void Open_point_whose_days_are_out_of_order_is_refused()
    {
        var early = _world.Point();
        early[OpenPointTable.DueDate] = _world.Today.AddDays(-1);
        Assert.StartsWith("CRMA8206", Refused(() => _funnel.Sales.Create(early)));
        var point = _funnel.Sales.Create(_world.Point());
        Assert.StartsWith("CRMA8202", Refused(() => _funnel.Sales.Update(new Entity(OpenPointTable.LogicalName, point) { [OpenPointTable.ClosedOn] = _world.Today.AddDays(1) })));
        var before = LearningWorld.Closing(point, "Done");
        before[OpenPointTable.ClosedOn] = _world.Today.AddDays(-1);
        Assert.StartsWith("CRMA8207", Refused(() => _funnel.Sales.Update(before)));
    }

    [Fact]
    public void Self_rating_is_of_who_creates_it_whatever_he_says()
    {
        var forged = _world.Rating();
        forged[LeaderRatingTable.LeaderId] = new EntityReference("systemuser", _funnel.SalesUser);
        forged[LeaderRatingTable.Key] = "free";
        var id = _funnel.Marketing.Create(forged);
        var row = _world.Read(LeaderRatingTable.LogicalName, id);

        Assert.Equal(_funnel.MarketingUser, row.GetAttributeValue<EntityReference>(LeaderRatingTable.LeaderId).Id);
        Assert.Equal("Openness, 2026-Q1", row[LeaderRatingTable.Name]);
        Assert.Equal(new DateTime(2026, 1, 1), row[LeaderRatingTable.PeriodStart]);
        Assert.Equal($"{_funnel.MarketingUser:N}|Openness|2026-Q1", row[LeaderRatingTable.Key]);
    }

    [Fact]
    public void Self_rating_is_changed_by_its_leader_alone_also_when_another_owns_it()
    {
        var id = _funnel.Marketing.Create(_world.Rating());
        var change = new Entity(LeaderRatingTable.LogicalName, id) { [LeaderRatingTable.Rating] = 5 };

        // The administrator may write rows, but not another's word.
        Assert.StartsWith("CRMA8210", Refused(() => _funnel.Sales.Update(change)));
        Assert.StartsWith(
            "CRMA8210: The self-rating Openness, 2026-Q1 is of another leader. Only he changes it; enter your own.",
            Refused(() => _funnel.Administrator.Update(change)));
        Assert.StartsWith("CRMA8210", Refused(() => _funnel.Administrator.Update(LearningWorld.State(LeaderRatingTable.LogicalName, id, 1))));
        _funnel.Administrator.Execute(new AssignRequest
        {
            Target = new EntityReference(LeaderRatingTable.LogicalName, id),
            Assignee = new EntityReference("systemuser", _funnel.AdministratorUser),
        });
        Assert.Equal(_funnel.MarketingUser, _world.Read(LeaderRatingTable.LogicalName, id).GetAttributeValue<EntityReference>(LeaderRatingTable.LeaderId).Id);
        Assert.StartsWith("CRMA8210", Refused(() => _funnel.Administrator.Update(change)));
    }

    [Fact]
    public void Leader_rates_an_aspect_once_a_quarter()
    {
        var first = _funnel.Marketing.Create(_world.Rating());
        Assert.Equal(
            "CRMA8211: You rated this already: Openness, 2026-Q1. Change that self-rating, or deactivate it first.", Refused(() => _funnel.Marketing.Create(_world.Rating())));
        _funnel.Sales.Create(_world.Rating());
        _funnel.Marketing.Create(_world.Rating(LeadershipAspect.SharedUnderstanding));

        // Deactivated it is in nobody's way; and does not come back beside the other.
        SetStateOf(LeaderRatingTable.LogicalName, first, 1, _funnel.Marketing);
        var second = _funnel.Marketing.Create(_world.Rating(value: 2));
        Assert.StartsWith("CRMA8211", Refused(() => _funnel.Marketing.Update(LearningWorld.State(LeaderRatingTable.LogicalName, first, 0))));
        _funnel.Marketing.Delete(LeaderRatingTable.LogicalName, second);
        SetStateOf(LeaderRatingTable.LogicalName, first, 0, _funnel.Marketing);
        Assert.Equal($"{_funnel.MarketingUser:N}|Openness|2026-Q1", _world.Read(LeaderRatingTable.LogicalName, first)[LeaderRatingTable.Key]);

        // Of two at once, neither of which sees the other, the key lets one through.
        var beside = _world.Rating();
        beside[LeaderRatingTable.Key] = $"{_funnel.MarketingUser:N}|Openness|2026-Q1";
        Assert.ThrowsAny<Exception>(() => _funnel.Bypass(new CreateRequest { Target = beside }));
    }

    private static Entity Phase(Guid id, InnovationPhase phase) =>
        new(InnovationTable.LogicalName, id) { [InnovationTable.Phase] = new OptionSetValue((int)phase) };

    private void SetState(Guid point, int state) => SetStateOf(OpenPointTable.LogicalName, point, state, _funnel.Sales);

    private static void SetStateOf(string table, Guid id, int state, IOrganizationService service) => service.Execute(new SetStateRequest
    {
        EntityMoniker = new EntityReference(table, id),
        State = new OptionSetValue(state),
        Status = new OptionSetValue(state + 1),
    });

    private static string Refused(Action save) => Refusal.Of(save);
}
