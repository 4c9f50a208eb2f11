using System;
using System.Linq;
using CrmAlignment.Domain.FunnelModels;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;
using Xunit;

namespace CrmAlignment.Domain.Tests.FunnelModels;

public sealed class FunnelComparisonTests
{
    // Of 100 leads read 50 are valid, so 100 of the 200 that the scorecards count. 1,000 were spent: 5 a lead, 10 a valid datum, 500 on others.
    [Fact]
    public void Cost_of_a_valid_datum_is_that_of_the_leads_that_scorecards_count()
    {
        var comparison = Comparison();

        Assert.Equal((50, 100, true), (comparison.Valid.Part, comparison.Valid.Base, comparison.DataAreEnough));
        Assert.Equal((5m, 10m, 500m, 100m), (comparison.CostPerLead, comparison.CostPerValid, comparison.SpentOnInvalid, comparison.ValidData));
    }

    // A margin of 0.4. 20 clients brought 100 once, 20 brought 200 and 300 later: on average 150 and 150. 20 new clients of 100 valid data.
    [Fact]
    public void Worth_is_the_margin_of_what_a_model_counts()
    {
        var comparison = Comparison();

        Assert.Equal((0.4m, 50m), (comparison.Period.MarginShare, comparison.AcquisitionCost));
        Assert.Equal(
            [
                (FunnelModel.SingleSale, BuyerKind.All, 40, 150m, null, 60m, 12m),
                (FunnelModel.RepeatSale, BuyerKind.All, 40, 150m, 150m, 120m, 24m),
                (FunnelModel.MixedSale, BuyerKind.All, 40, 150m, 150m, 120m, 24m),
                (FunnelModel.MixedSale, BuyerKind.Once, 20, 100m, 0m, 40m, 8m),
                (FunnelModel.MixedSale, BuyerKind.Again, 20, 200m, (decimal?)300m, 200m, 40m),
            ],
            comparison.Models.Select(money => (money.Model, money.Buyers, money.Clients, money.First!.Value, money.Following, money.Worth!.Value, money.MostPerValid!.Value)));
    }

    // 19 who bought once say nothing of their kind; all 39 do of a client.
    [Fact]
    public void Of_fewer_than_twenty_clients_nothing_is_said()
    {
        var comparison = Comparison(once: 19);

        Assert.Equal(
            [true, true, true, false, true],
            comparison.Models.Select(money => money.HasEnoughData));
        var few = comparison.Models[3];
        Assert.Equal((19, null, null, null, null), (few.Clients, few.First, few.Following, few.Worth, few.MostPerValid));
    }

    [Theory]
    [InlineData(19)]
    [InlineData(null)]
    public void Without_enough_new_clients_no_datum_is_worth_anything(int? newClients)
    {
        var comparison = Comparison(newClients: newClients);

        Assert.Null(comparison.AcquisitionCost);
        Assert.All(comparison.Models, money => Assert.Null(money.MostPerValid));
        Assert.All(comparison.Models, money => Assert.NotNull(money.Worth));
        Assert.False(comparison.Stages[6].HasEnoughData);
        Assert.Equal(newClients is null, comparison.Stages[5].ToNext is null);
    }

    [Fact]
    public void Without_a_cost_of_sales_all_is_margin_and_that_is_known()
    {
        Assert.True(Comparison().Period.CostOfSalesIsKnown);
        var comparison = Comparison(cost: 0);

        Assert.False(comparison.Period.CostOfSalesIsKnown);
        Assert.Equal((1m, 300m), (comparison.Period.MarginShare, comparison.Models[1].Worth));
    }

    [Fact]
    public void Without_revenue_or_spend_nothing_is_divided()
    {
        var nothing = new FunnelComparison(new DatumTally(), Clients(20, 20), new PeriodNumbers(Measures.Zero, 0));

        Assert.Equal((null, null, null, null), (nothing.CostPerLead, nothing.CostPerValid, nothing.SpentOnInvalid, nothing.Period.MarginShare));
        Assert.All(nothing.Models, money => Assert.Null(money.Worth));
        Assert.All(nothing.Stages, stage => Assert.Null(stage.CostPerRecord));
        Assert.Equal(0, nothing.Valid.Sample);
    }

    // 200 leads, 80 marketing qualified, and so on: 1,000 by each. More may be won of a period than was qualified in it.
    [Fact]
    public void Each_stage_has_its_cost_and_how_many_of_the_next_there_are_for_each()
    {
        var stages = Comparison().Stages;

        Assert.Equal([200m, 80m, 50m, 40m, 25m, 30m, 20m], stages.Select(stage => stage.Records!.Value));
        Assert.Equal([5m, 12.5m, 20m, 25m, 40m, 33.33m, 50m], stages.Select(stage => Math.Round(stage.CostPerRecord!.Value, 2)));
        Assert.Equal([0.4, 0.625, 0.8, 0.625, 1.2, 0.667], stages.Take(6).Select(stage => Math.Round(stage.ToNext!.Value.Value!.Value, 3)));
        Assert.Null(stages[6].ToNext);
        Assert.All(stages, stage => Assert.True(stage.HasEnoughData));
    }

    private static FunnelComparison Comparison(int once = 20, int? newClients = 20, decimal cost = 6000) => new(
        Data(),
        Clients(once, 20),
        new PeriodNumbers(
            new Measures
            {
                [Measure.MarketingSpend] = 1000,
                [Measure.Revenue] = 10_000,
                [Measure.CostOfSales] = cost,
                [Measure.LeadsCreated] = 200,
                [Measure.MarketingQualified] = 80,
                [Measure.SalesReady] = 50,
                [Measure.Accepted] = 40,
                [Measure.Qualified] = 25,
                [Measure.Won] = 30,
            },
            newClients));

    private static DatumTally Data()
    {
        var tally = new DatumTally();
        for (var lead = 0; lead < 100; lead++)
        {
            tally.Add(new Datum { Names = [lead < 70 ? "Ada" : null], Emails = [lead < 55 ? "ada@contoso.com" : null], ForbidsEmail = lead >= 50 });
        }

        return tally;
    }

    private static ClientTally Clients(int once, int again)
    {
        var tally = new ClientTally();
        for (var client = 0; client < once + again; client++)
        {
            tally.Add(client < once ? new FollowedClient(100, 0, 0) : new FollowedClient(200, 3, 300));
        }

        return tally;
    }
}
