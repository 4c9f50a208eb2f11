using System;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Leadership;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A leader's scorecard, asked through the package by the roles that would, worked by hand for March 2026.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class LeadershipTests : IDisposable
{
    private static readonly LeadershipQuestion March = new() { Grain = PeriodGrain.Month, Day = new LocalDate(2026, 3, 31) };

    private readonly Funnel _funnel = new();
    private readonly LearningWorld _world;

    public LeadershipTests() => _world = new LearningWorld(_funnel);

    public void Dispose() => _funnel.Dispose();

    // Building: 22 of 22 handovers 100, 1 of 2 terms 50, 1 of 1 months 100, understanding 4 of 5 75: 81.25, 81.3; of playbooks there is none.
    // Checking: 20 of 20 handovers 100, assumptions 2 of 5 25: 62.5. Learning: 1 of 2 innovations 50, 1 of 1 months 100, 1 of 2 points 50,
    // openness 3 of 5 50: 62.5. Total: 0.4 * 81.3 + 0.4 * 62.5 + 0.2 * 62.5 = 70.02, 70.0.
    [Fact]
    public void Parts_are_counted_from_rows_and_where_none_tell_from_self_ratings()
    {
        Handovers();
        TermRow.InForce(_funnel, TermRow.Of("SQL"));
        _funnel.Sales.Create(TermRow.Of("MQL"));
        _funnel.Marketing.Create(TargetRow.Of(TargetMeasure.Revenue, PeriodGrain.Month, new DateTime(2026, 3, 1), 1000m));
        Learn();
        Rate((LeadershipAspect.SharedUnderstanding, 4), (LeadershipAspect.CheckedAssumptions, 2), (LeadershipAspect.Openness, 3), (LeadershipAspect.AnsweredHandovers, 1));

        var scorecard = _funnel.MarketingClient.ScoreLeadership(March);

        Assert.Equal((new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31), _funnel.MarketingUser), (scorecard.PeriodStart, scorecard.PeriodEnd, scorecard.LeaderId));
        Assert.Equal([81.3m, 62.5m, 62.5m], scorecard.Parts.Select(part => part.Value!.Value));
        Assert.Equal(70.0m, scorecard.Total);
        Assert.Empty(scorecard.Missing);
        Assert.Equal((AspectSource.Measured, 22, 22, 20), Shown(scorecard, LeadershipAspect.CriteriaCoverage));
        Assert.Equal((AspectSource.Measured, 1, 2, 1), Shown(scorecard, LeadershipAspect.AgreedTerms));
        Assert.Equal((AspectSource.NotEnoughData, 0, 0, 1), Shown(scorecard, LeadershipAspect.PlaybooksInForce));
        Assert.Equal((AspectSource.Measured, 20, 20, 20), Shown(scorecard, LeadershipAspect.AnsweredHandovers));
        Assert.Equal((AspectSource.NotEnoughData, 0, 0, 20), Shown(scorecard, LeadershipAspect.AnsweredSteps));
        Assert.Equal((AspectSource.Measured, 1, 2, 1), Shown(scorecard, LeadershipAspect.PointsInTime));
        Assert.Equal((AspectSource.SelfRated, 0, 0, 0), Shown(scorecard, LeadershipAspect.Openness));
        Assert.Equal((3, "Because"), (Aspect(scorecard, LeadershipAspect.Openness).Rating, Aspect(scorecard, LeadershipAspect.Openness).Reason));
        Assert.Equal(1, Aspect(scorecard, LeadershipAspect.AnsweredHandovers).Rating);

        // Sales asks for its own, and has not rated itself; of marketing it sees what marketing sees.
        Assert.Equal(AspectSource.NotEnoughData, Shown(_funnel.SalesClient.ScoreLeadership(March), LeadershipAspect.Openness).Source);
        Assert.Equal(70.0m, _funnel.SalesClient.ScoreLeadership(March with { LeaderId = _funnel.MarketingUser }).Total);
    }

    [Fact]
    public void Learning_is_shown_as_people_wrote_it_with_what_is_overdue_first()
    {
        Learn();

        var scorecard = _funnel.SalesClient.ScoreLeadership(March);

        Assert.Equal([("A day of calls", AgreementSide.Marketing, "Half of the calls ask for the budget again.")], scorecard.ExchangeDays.Select(day => (day.Name, day.VisitingSide!.Value, day.Seen)));
        Assert.Equal([("Overdue", true), ("Later", false)], scorecard.OpenPoints.Select(point => (point.Name, point.IsOverdue)));
        Assert.Equal(
            [("Adopted", InnovationPhase.Adopted, InnovationSource.Customer), ("Proposed", InnovationPhase.Proposed, InnovationSource.Customer)],
            scorecard.Innovations.OrderBy(one => one.Name).Select(one => (one.Name, one.Phase, one.Source!.Value)));
        Assert.False(scorecard.InnovationsAreCut);
        Assert.All(scorecard.Innovations, one => Assert.False(one.Share.IsMeasured));
    }

    // Twenty deals of 100: five by the campaign of one innovation, two by that of an arm of another's experiment.
    [Fact]
    public void Share_of_the_kpis_is_what_the_ledger_says_of_the_campaigns()
    {
        var life = new CampaignLife(_funnel);
        var lab = new ExperimentLab(_funnel);
        Guid fair = life.Campaign("Fair", cost: 100m), video = life.Campaign("Video"), experiment = lab.Draft();
        lab.Arm(experiment, "Video", video, isControl: true);
        Log("By campaign", InnovationPhase.Adopted, InnovationTable.CampaignId, new EntityReference("campaign", fair));
        Log("By experiment", InnovationPhase.Tried, InnovationTable.ExperimentId, new EntityReference(ExperimentTable.LogicalName, experiment));
        for (var deal = 0; deal < 20; deal++)
        {
            var customer = new EntityReference("account", _funnel.Sales.Create(new Entity("account") { ["name"] = $"Customer {deal}" }));
            life.Win(life.Opportunity(customer: customer, campaign: deal < 5 ? fair : deal < 7 ? video : null), 100m);
        }

        Assert.Equal(0, _funnel.MarketingClient.ScoreLeadership(March).Organization.Won);
        _funnel.Organization.DrainAsyncOperations();
        _funnel.AdministratorClient.FoldAll();
        var scorecard = _funnel.MarketingClient.ScoreLeadership(March);

        Assert.Equal((2000m, 1900m, 20, 20), (scorecard.Organization.Revenue, scorecard.Organization.Profit, scorecard.Organization.Clients, scorecard.Organization.Won));
        var byCampaign = scorecard.Innovations.Single(one => one.Name == "By campaign").Share;
        Assert.Equal((500m, 400m, 5, 5), (byCampaign.Revenue, byCampaign.Profit, byCampaign.Clients, byCampaign.Won));
        Assert.Equal((true, 0.25m, 0.2105m, 0.25m), (byCampaign.HasEnoughData, byCampaign.RevenueShare, byCampaign.ProfitShare, byCampaign.ClientShare));
        Assert.Equal(0.1m, scorecard.Innovations.Single(one => one.Name == "By experiment").Share.RevenueShare);
        Assert.Equal((true, 0.25m), (scorecard.Adopted.IsMeasured, scorecard.Adopted.RevenueShare));
    }

    // Months are there whether anybody planned them or not; of the checks of an organization that did nothing nobody can say anything.
    [Fact]
    public void Organization_that_did_nothing_yet_gets_no_total()
    {
        var scorecard = _funnel.AdministratorClient.ScoreLeadership(new LeadershipQuestion());

        Assert.Equal((PeriodGrain.Quarter, new LocalDate(2025, 10, 1), new LocalDate(2025, 12, 31)), (scorecard.Grain, scorecard.PeriodStart, scorecard.PeriodEnd));
        Assert.Null(scorecard.Total);
        Assert.Equal([LeadershipPart.ModelChecking], scorecard.Missing);
        Assert.Equal((AspectSource.Measured, 0, 3, 1), Shown(scorecard, LeadershipAspect.PlannedMonths));
    }

    // Aspects that are counted from the same rows are cut together, and no other is.
    [Fact]
    public void Of_more_handovers_than_a_page_the_first_are_counted_and_the_answer_says_so()
    {
        foreach (var some in Enumerable.Range(0, 5001).Chunk(1000))
        {
            var rows = some.Select(minute => new Entity(HandoverTable.LogicalName)
            {
                [HandoverTable.Name] = "Old",
                [HandoverTable.Outcome] = new OptionSetValue((int)HandoverOutcome.Accepted),
                [HandoverTable.OfferedOn] = _funnel.Clock.UtcNow.AddMinutes(minute),
            });
            _funnel.Bypass(new CreateMultipleRequest { Targets = new EntityCollection([.. rows]) { EntityName = HandoverTable.LogicalName } });
        }

        var scorecard = _funnel.SalesClient.ScoreLeadership(March);

        Assert.Equal((AspectSource.Measured, 0, 5000, 20), Shown(scorecard, LeadershipAspect.CriteriaCoverage));
        Assert.Equal((AspectSource.Measured, 5000, 5000, 20), Shown(scorecard, LeadershipAspect.AnsweredHandovers));
        Assert.Equal(
            [LeadershipAspect.CriteriaCoverage, LeadershipAspect.AnsweredHandovers],
            scorecard.Parts.SelectMany(part => part.Aspects).Where(aspect => aspect.IsCut).Select(aspect => aspect.Aspect));
    }

    [Fact]
    public void Day_that_the_platform_does_not_know_and_who_may_not_read_self_ratings_are_refused()
    {
        var nobody = new AlignmentClient(_funnel.Organization.ServiceFor(_funnel.Admin.Create(new Entity("systemuser") { ["domainname"] = "nobody@contoso.com", ["lastname"] = "Nobody" })));

        Assert.Equal("CRMA9002", Code(() => _funnel.SalesClient.ScoreLeadership(new LeadershipQuestion { Day = new LocalDate(9999, 1, 1) })));
        Assert.Equal("CRMA9011", Code(() => nobody.ScoreLeadership(new LeadershipQuestion())));
    }

    private void Handovers()
    {
        _funnel.Activate();
        for (var number = 0; number < 22; number++)
        {
            var lead = _funnel.Lead(budget: 20000);
            _funnel.MarketingClient.OfferLead(lead);
            if (number < 15)
            {
                _funnel.SalesClient.AcceptLead(lead);
            }
            else if (number < 20)
            {
                _funnel.SalesClient.RejectLead(lead, "EARLY");
            }
        }
    }

    private void Learn()
    {
        Log("Adopted", InnovationPhase.Adopted);
        Log("Proposed", InnovationPhase.Proposed);
        _funnel.Sales.Create(_world.ExchangeDay());
        Point("Later", _world.Today.AddDays(14));
        Point("Overdue", _world.Today.AddDays(-1));
        _funnel.Sales.Update(LearningWorld.Closing(Point("Closed", _world.Today), "Done"));
    }

    private Guid Point(string name, DateTime due)
    {
        var point = _world.Point(name);
        point[OpenPointTable.DueDate] = due;
        point[OpenPointTable.RaisedOn] = _world.Today.AddDays(-1);
        return _funnel.Marketing.Create(point);
    }

    private void Log(string name, InnovationPhase phase, string? column = null, EntityReference? by = null)
    {
        var innovation = LearningWorld.Innovation(name);
        innovation[InnovationTable.Phase] = new OptionSetValue((int)phase);
        if (column is not null)
        {
            innovation[column] = by;
        }

        _funnel.Marketing.Create(innovation);
    }

    private void Rate(params (LeadershipAspect Aspect, int Value)[] ratings)
    {
        foreach (var (aspect, value) in ratings)
        {
            var rating = _world.Rating(aspect, value);
            rating[LeaderRatingTable.Reason] = "Because";
            _funnel.Marketing.Create(rating);
        }
    }

    private static ScoredAspect Aspect(LeaderScorecard scorecard, LeadershipAspect aspect) => scorecard.Parts.SelectMany(part => part.Aspects).Single(one => one.Aspect == aspect);

    private static (AspectSource Source, int Counted, int Of, int Least) Shown(LeaderScorecard scorecard, LeadershipAspect aspect)
    {
        var shown = Aspect(scorecard, aspect);
        return (shown.Source, shown.Counted, shown.Of, shown.Least);
    }

    private static string Code(Action call) => Assert.Throws<AlignmentException>(call).Code;
}
