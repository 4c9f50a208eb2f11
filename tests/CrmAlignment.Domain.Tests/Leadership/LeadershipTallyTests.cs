using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Leadership;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Leadership;

/// <summary>What rows tell of the third quarter of 2026; today is 15 September, so that the quarter is running.</summary>
public sealed class LeadershipTallyTests
{
    private static readonly Period Quarter = Period.Containing(PeriodGrain.Quarter, new DateTime(2026, 7, 1));

    private static readonly DateTime Today = new(2026, 9, 15);

    private readonly LeadershipTally _tally = new(Quarter, Today);

    private AspectCount this[LeadershipAspect aspect] => _tally.Counts.TryGetValue(aspect, out var count) ? count : default;

    private static DateTime Day(int month, int day) => new(2026, month, day);

    [Fact]
    public void Handover_that_waits_or_was_withdrawn_is_answered_neither_way()
    {
        _tally.AddHandover(HandoverOutcome.Accepted, hasCriteriaSet: true);
        _tally.AddHandover(HandoverOutcome.Rejected, hasCriteriaSet: true);
        _tally.AddHandover(HandoverOutcome.Expired, hasCriteriaSet: false);
        _tally.AddHandover(HandoverOutcome.Pending, hasCriteriaSet: true);
        _tally.AddHandover(HandoverOutcome.Withdrawn, hasCriteriaSet: false);

        Assert.Equal(new AspectCount(2, 3), this[LeadershipAspect.AnsweredHandovers]);
        Assert.Equal(new AspectCount(3, 5), this[LeadershipAspect.CriteriaCoverage]);
    }

    [Fact]
    public void Term_is_in_force_when_one_of_its_versions_is()
    {
        _tally.AddTerm("MQL", CriteriaSetPhase.Active);
        _tally.AddTerm("MQL", CriteriaSetPhase.Draft);
        _tally.AddTerm("SQL", CriteriaSetPhase.Draft);
        _tally.AddPlaybook("HOT", CriteriaSetPhase.Draft);
        _tally.AddPlaybook("HOT", CriteriaSetPhase.Active);

        Assert.Equal(new AspectCount(1, 2), this[LeadershipAspect.AgreedTerms]);
        Assert.Equal(new AspectCount(1, 1), this[LeadershipAspect.PlaybooksInForce]);
    }

    [Fact]
    public void Month_is_planned_once_however_many_targets_it_has()
    {
        _tally.AddTarget(Day(7, 1), Day(7, 31));
        _tally.AddTarget(Day(6, 15), Day(7, 14));
        _tally.AddTarget(Day(7, 15), Day(8, 14));

        Assert.Equal(new AspectCount(2, 3), this[LeadershipAspect.PlannedMonths]);
    }

    [Fact]
    public void Step_that_is_not_due_yet_is_answered_neither_way()
    {
        _tally.AddStep(StepOutcome.Suggested, isDue: false);
        _tally.AddStep(StepOutcome.Suggested, isDue: true);
        _tally.AddStep(StepOutcome.Done, isDue: false);
        _tally.AddStep(StepOutcome.NotDone, isDue: true);

        Assert.Equal(new AspectCount(2, 3), this[LeadershipAspect.AnsweredSteps]);
    }

    [Fact]
    public void Experiment_gives_an_answer_with_the_leads_that_were_agreed()
    {
        _tally.AddExperiment(ExperimentOutcome.BetterArm, hasNext: true);
        _tally.AddExperiment(ExperimentOutcome.NoDifference, hasNext: false);
        _tally.AddExperiment(ExperimentOutcome.NotEnoughData, hasNext: false);
        _tally.AddExperiment(ExperimentOutcome.Cancelled, hasNext: true);

        Assert.Equal(new AspectCount(2, 4), this[LeadershipAspect.ConclusiveExperiments]);
        Assert.Equal(new AspectCount(2, 4), this[LeadershipAspect.FollowedLessons]);
    }

    // Waiting: noted before and settled in it; noted in it and open; noted before and settled after it. Not: settled before it, noted after it.
    [Fact]
    public void Innovation_is_settled_of_those_that_waited_in_the_period()
    {
        _tally.AddInnovation(Innovation(Day(3, 1), Day(7, 1)));
        _tally.AddInnovation(Innovation(Day(9, 1), null));
        _tally.AddInnovation(Innovation(Day(3, 1), Day(10, 1)));
        _tally.AddInnovation(Innovation(Day(3, 1), Day(6, 30)));
        _tally.AddInnovation(Innovation(Day(10, 1), null));

        Assert.Equal(new AspectCount(1, 3), this[LeadershipAspect.SettledInnovations]);
    }

    [Fact]
    public void Month_that_has_not_begun_needs_no_exchange_day()
    {
        var july = new LeadershipTally(Quarter, Day(8, 2));
        july.AddExchangeDay(Day(7, 3));
        july.AddExchangeDay(Day(7, 20));
        july.AddExchangeDay(Day(8, 3));
        july.AddExchangeDay(Day(6, 30));

        Assert.Equal(new AspectCount(1, 2), july.Counts[LeadershipAspect.ExchangeMonths]);
        Assert.Equal(new AspectCount(0, 3), this[LeadershipAspect.ExchangeMonths]);
    }

    [Fact]
    public void Point_that_is_due_today_or_later_is_neither_way_unless_it_is_closed()
    {
        _tally.AddPoint(Day(9, 14), null);
        _tally.AddPoint(Day(9, 15), null);
        _tally.AddPoint(Day(9, 20), null);
        _tally.AddPoint(Day(9, 20), Day(9, 10));
        _tally.AddPoint(Day(8, 1), Day(8, 1));
        _tally.AddPoint(Day(8, 1), Day(8, 2));
        _tally.AddPoint(Day(6, 30), null);

        Assert.Equal(new AspectCount(2, 4), this[LeadershipAspect.PointsInTime]);
    }

    [Fact]
    public void Order_of_the_rows_does_not_matter()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 200).Select(_ => Row(random)).ToArray();
        var first = Counted(rows);

        Assert.Equal(first, Counted([.. rows.Reverse()]));
        Assert.Equal(first, Counted([.. rows.OrderBy(_ => random.Next())]));
    }

    private static string Counted(IEnumerable<Action<LeadershipTally>> rows)
    {
        var tally = new LeadershipTally(Quarter, Today);
        foreach (var row in rows)
        {
            row(tally);
        }

        return string.Join(" ", tally.Counts.OrderBy(count => count.Key));
    }

    private static Action<LeadershipTally> Row(Random random)
    {
        int kind = random.Next(6), value = random.Next(4);
        DateTime one = Today.AddDays(-random.Next(120)), other = Today.AddDays(random.Next(30));
        return kind switch
        {
            0 => tally => tally.AddHandover(HandoverOutcome.Pending + value, value > 1),
            1 => tally => tally.AddTerm("T" + (value % 2), CriteriaSetPhase.Draft + (value / 2)),
            2 => tally => tally.AddTarget(one, other),
            3 => tally => tally.AddInnovation(Innovation(one, value > 1 ? other : null)),
            4 => tally => tally.AddExchangeDay(one),
            _ => tally => tally.AddPoint(one, value > 1 ? other : null),
        };
    }

    private static LoggedInnovation Innovation(DateTime noted, DateTime? settled) => new(
        Guid.Empty, "Demo by video", InnovationSource.Customer, settled is null ? InnovationPhase.Proposed : InnovationPhase.Adopted, noted, settled, []);
}
