using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Diagnosis;

public sealed class FunnelPlanTests
{
    // 80 leads, 60 of them marketing qualified, 45 sales ready, 36 accepted, 27 qualified, 9 won.
    private static readonly Dictionary<TargetMeasure, decimal> Whole = new()
    {
        [TargetMeasure.LeadsCreated] = 80,
        [TargetMeasure.MarketingQualified] = 60,
        [TargetMeasure.SalesReady] = 45,
        [TargetMeasure.Accepted] = 36,
        [TargetMeasure.Qualified] = 27,
        [TargetMeasure.Won] = 9,
    };

    [Fact]
    public void Layer_is_planned_by_its_own_target_and_that_of_the_next() =>
        Assert.Equal([0.75m, 0.75m, 0.8m, 0.75m, 9m / 27m], FunnelPlan.Of(Whole).Conversions);

    [Fact]
    public void Acceptance_rate_comes_before_the_targets_from_which_it_would_follow() =>
        Assert.Equal(0.65m, FunnelPlan.Of(With(TargetMeasure.AcceptanceRate, 0.65m)).Conversions[2]);

    [Fact]
    public void Missing_target_leaves_both_layers_that_it_is_part_of_without_a_plan()
    {
        var targets = new Dictionary<TargetMeasure, decimal>(Whole);
        targets.Remove(TargetMeasure.MarketingQualified);

        Assert.Equal([null, null, 0.8m, 0.75m, 9m / 27m], FunnelPlan.Of(targets).Conversions);
    }

    [Fact]
    public void Nothing_is_planned_where_there_are_no_targets() => Assert.Equal([null, null, null, null, null], FunnelPlan.Of(new Dictionary<TargetMeasure, decimal>()).Conversions);

    // Won opportunities need not come of a lead, so that more of them may be planned than of qualified leads.
    [Theory]
    [InlineData(28)]
    [InlineData(-1)]
    public void Plans_that_make_no_share_are_none(int won) => Assert.Null(FunnelPlan.Of(With(TargetMeasure.Won, won)).Conversions[4]);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(27, 1)]
    public void None_and_all_are_shares(int won, int share) => Assert.Equal(share, FunnelPlan.Of(With(TargetMeasure.Won, won)).Conversions[4]);

    [Fact]
    public void Plan_of_nobody_entering_is_none() => Assert.Equal([null, 0.75m], new[] { 0, 1 }.Select(layer => FunnelPlan.Of(With(TargetMeasure.LeadsCreated, 0)).Conversions[layer]));

    private static Dictionary<TargetMeasure, decimal> With(TargetMeasure measure, decimal plan) => new(Whole) { [measure] = plan };
}
