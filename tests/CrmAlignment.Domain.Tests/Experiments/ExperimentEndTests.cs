using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Domain.Experiments;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Experiments;

public sealed class ExperimentEndTests
{
    private static readonly DateTime LastDay = new(2026, 3, 31);
    private static readonly ExperimentTerms Terms = new(20, 0.95m);

    [Theory]
    [InlineData(4, 36, 20, 20, ExperimentOutcome.BetterArm)]
    [InlineData(10, 30, 11, 29, ExperimentOutcome.NoDifference)]
    [InlineData(4, 36, 10, 9, ExperimentOutcome.NotEnoughData)]
    public void Outcome_after_the_last_day_follows_from_the_arms(int reached, int rest, int otherReached, int otherRest, ExperimentOutcome expected)
    {
        var end = End(LastDay.AddDays(1), "It pays.", null, new(reached, rest, 5), new(otherReached, otherRest, 5));

        Assert.Empty(end.Problems);
        Assert.Equal(expected, end.Outcome);
        Assert.Equal(expected == ExperimentOutcome.BetterArm ? "Arm 1" : null, end.Better?.Name);
    }

    [Fact]
    public void It_ends_early_by_the_rule_that_was_agreed()
    {
        var end = End(LastDay, "It pays.", null, new(4, 36, 0), new(20, 20, 0));

        Assert.Empty(end.Problems);
        Assert.Equal((ExperimentOutcome.BetterArm, "Arm 1"), (end.Outcome, end.Better?.Name));
    }

    [Theory]
    [InlineData(11, 29, "CRMA6042")]
    [InlineData(10, 9, "CRMA6043")]
    public void It_does_not_end_early_otherwise(int reached, int rest, string code) =>
        Assert.Equal(code, Assert.Single(End(LastDay, "It pays.", null, new(10, 30, 0), new(reached, rest, 0)).Problems).Code);

    [Fact]
    public void Cancelled_it_names_no_better_arm()
    {
        var end = End(LastDay.AddDays(-9), "Ask first.", "The fair is off.", new(4, 36, 0), new(20, 20, 0));

        Assert.Empty(end.Problems);
        Assert.Equal((ExperimentOutcome.Cancelled, null), (end.Outcome, end.Better));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", "The fair is off.")]
    public void It_does_not_end_without_a_lesson(string? lesson, string? reason) =>
        Assert.Equal("CRMA6044", Assert.Single(End(LastDay.AddDays(1), lesson, reason, new(4, 36, 0), new(20, 20, 0)).Problems).Code);

    [Theory]
    [InlineData(FunnelLayer.SalesReady, PathEnd.Lost, 1, 0, 0)]
    [InlineData(FunnelLayer.Won, PathEnd.Inside, 1, 0, 0)]
    [InlineData(FunnelLayer.MarketingQualified, PathEnd.Inside, 0, 0, 1)]
    [InlineData(FunnelLayer.MarketingQualified, PathEnd.Nurtured, 0, 1, 0)]
    [InlineData(FunnelLayer.Inquiry, PathEnd.Lost, 0, 1, 0)]
    public void A_lead_counts_where_it_is_decided(FunnelLayer reached, PathEnd end, int counted, int rest, int undecided)
    {
        var path = new LeadPath { Id = Guid.NewGuid(), Name = "Lead", Reached = reached, EnteredOn = [], End = end };

        Assert.Equal(new ArmTally(counted, rest, undecided), default(ArmTally).With(path, FunnelLayer.SalesReady));
    }

    private static ExperimentEnd End(DateTime today, string? lesson, string? reason, params ArmTally[] tallies) => ExperimentEnd.Of(
        new ExperimentComparison(Terms, tallies.Select((tally, arm) => new KeyValuePair<ExperimentArm, ArmTally>(
            new ExperimentArm(Guid.NewGuid(), "Arm " + arm, Guid.NewGuid(), arm == 0), tally)).ToArray()),
        Terms, LastDay, today, lesson, reason);
}
