using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Leadership;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using Xunit;

namespace CrmAlignment.Domain.Tests.Leadership;

/// <summary>Which share of what the organization earned came by the campaigns of innovations, worked by hand.</summary>
public sealed class InnovationLogTests
{
    private static readonly Guid Fair = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Video = new("00000000-0000-0000-0000-000000000002");

    private static readonly Dictionary<Guid, KpiNumbers> Campaigns = new()
    {
        [Fair] = new(300m, -50m, 3, 4),
        [Video] = new(100m, 40m, 1, 1),
    };

    private static InnovationLog Log(int won = 20, decimal revenue = 1000m, decimal profit = 200m) => new(new KpiNumbers(revenue, profit, 16, won), Campaigns);

    private static LoggedInnovation Innovation(InnovationPhase phase, params Guid[] campaigns) =>
        new(Guid.Empty, "Demo by video", null, phase, new DateTime(2026, 7, 1), null, campaigns);

    [Fact]
    public void Share_is_what_the_campaigns_brought_of_all()
    {
        var share = Log().ShareOf(Innovation(InnovationPhase.Tried, Fair, Video))!.Value;

        Assert.Equal(new KpiNumbers(400m, -10m, 4, 5), share.Part);
        Assert.Equal((0.4m, -0.05m, 0.25m), (share.Revenue!.Value, share.Profit!.Value, share.Clients!.Value));
    }

    [Fact]
    public void Share_is_not_told_of_fewer_than_twenty_won()
    {
        var share = Log(won: 19).ShareOf(Innovation(InnovationPhase.Tried, Fair))!.Value;

        Assert.False(share.HasEnoughData);
        Assert.Null(share.Revenue);
        Assert.Equal(300m, share.Part.Revenue);
    }

    [Fact]
    public void Share_of_a_loss_or_of_nothing_is_none()
    {
        var share = Log(revenue: 0m, profit: -5m).ShareOf(Innovation(InnovationPhase.Tried, Fair))!.Value;

        Assert.Null(share.Revenue);
        Assert.Null(share.Profit);
    }

    [Fact]
    public void Innovation_without_a_campaign_is_not_measured() => Assert.Null(Log().ShareOf(Innovation(InnovationPhase.Adopted)));

    [Fact]
    public void Campaign_without_a_scorecard_brought_nothing() =>
        Assert.Equal(default, Log().ShareOf(Innovation(InnovationPhase.Adopted, Guid.Empty))!.Value.Part);

    [Fact]
    public void Campaign_that_several_adopted_innovations_name_counts_once()
    {
        var adopted = Log().Adopted([Innovation(InnovationPhase.Adopted, Fair), Innovation(InnovationPhase.Adopted, Fair, Video), Innovation(InnovationPhase.Dropped, Video)]);

        Assert.Equal(400m, adopted!.Value.Part.Revenue);
        Assert.Null(Log().Adopted([Innovation(InnovationPhase.Tried, Fair), Innovation(InnovationPhase.Adopted)]));
    }

    // Revenue 500 less cost of sales 200 less spend 100 is a profit of 200.
    [Fact]
    public void Numbers_are_those_of_the_scorecard() => Assert.Equal(
        new KpiNumbers(500m, 200m, 7, 9),
        KpiNumbers.Of(new Scorecard(
            new Measures { [Measure.Revenue] = 500m, [Measure.CostOfSales] = 200m, [Measure.MarketingSpend] = 100m, [Measure.Won] = 9 }, 7)));
}
