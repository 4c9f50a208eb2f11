using System;
using System.Linq;
using CrmAlignment.Domain.FunnelModels;
using Xunit;

namespace CrmAlignment.Domain.Tests.FunnelModels;

public sealed class RepeatPatternTests
{
    // Wilson, 95 of 100: 0 of 35 is at most z² / (n + z²) = 3.8415 / 38.8415 = 0.0989, 0 of 34 at most 0.1015. 2 of 100 is 0.006 to 0.070,
    // 5 of 100 0.022 to 0.112, 15 of 100 0.093 to 0.233, 17 of 100 0.109 to 0.255.
    [Theory]
    [InlineData(0, 0, ModelFit.NotEnoughData)]
    [InlineData(19, 19, ModelFit.NotEnoughData)]
    [InlineData(0, 19, ModelFit.NotEnoughData)]
    [InlineData(0, 20, ModelFit.NotClear)]
    [InlineData(0, 34, ModelFit.NotClear)]
    [InlineData(0, 35, ModelFit.SingleSale)]
    [InlineData(2, 100, ModelFit.SingleSale)]
    [InlineData(5, 100, ModelFit.NotClear)]
    [InlineData(15, 100, ModelFit.NotClear)]
    [InlineData(17, 100, ModelFit.RepeatSale)]
    public void Limit_is_held_against_the_whole_interval(int again, int followed, ModelFit fit)
    {
        var tally = new ClientTally();
        Add(tally, followed - again, months: 0);
        Add(tally, again, months: 1);

        Assert.Equal(fit, new RepeatPattern(tally).Fit);
    }

    // 80 never, 20 in 6 months each: 120 of 1,200 months, q = 0.1. If all were alike 100 * 0.9^12 = 28.243 would never, 100 * 12 * 0.1 * 0.9^11 =
    // 37.657 once; 80 of 100 is 0.711 to 0.867, wholly above 0.282.
    [Fact]
    public void More_who_never_come_again_than_if_all_were_alike_are_a_second_kind()
    {
        var tally = new ClientTally();
        Add(tally, 80, months: 0);
        Add(tally, 20, months: 6);
        var pattern = new RepeatPattern(tally);

        Assert.Equal(ModelFit.MixedSale, pattern.Fit);
        Assert.Equal(0.1, pattern.MonthlyChance!.Value, 10);
        Assert.Equal(28.243, pattern.Expected[0], 3);
        Assert.Equal(37.657, pattern.Expected[1], 3);
        Assert.Equal(100, pattern.Expected.Sum(), 8);
        Assert.Equal(120, pattern.Expected.Select((clients, months) => clients * months).Sum(), 8);
        Assert.Equal((20, 100), (tally.Again.Part, tally.Again.Base));
    }

    // As many as a binomial of q = 0.1 has, to the client: 28 never, 38 once, 23 twice, 9 three times, 2 four times.
    [Fact]
    public void As_many_who_never_come_again_as_if_all_were_alike_are_no_second_kind()
    {
        var tally = new ClientTally();
        foreach (var (clients, months) in new[] { (28, 0), (38, 1), (23, 2), (9, 3), (2, 4) })
        {
            Add(tally, clients, months);
        }

        var pattern = new RepeatPattern(tally);

        Assert.Equal(ModelFit.RepeatSale, pattern.Fit);
        Assert.InRange(pattern.Expected[0], 28, 29);
        Assert.All(pattern.Expected.Zip(tally.Clients, (expected, clients) => expected - clients), difference => Assert.InRange(difference, -1, 1));
    }

    [Fact]
    public void Who_buys_every_month_is_expected_to()
    {
        var tally = new ClientTally();
        Add(tally, 30, months: 12);

        Assert.Equal(30, new RepeatPattern(tally).Expected[12]);
        Assert.Equal(0, new RepeatPattern(tally).Expected[0]);
        Assert.Equal(ModelFit.RepeatSale, new RepeatPattern(tally).Fit);
    }

    // The interval promises 2.5 of 100; as q comes from the same clients, it is less. 1,000 populations: 4 standard errors are 2 of 100.
    [Theory]
    [InlineData(0.03, 400)]
    [InlineData(0.1, 60)]
    [InlineData(0.1, 400)]
    [InlineData(0.25, 400)]
    public void Clients_who_are_alike_are_called_mixed_no_more_often_than_the_interval_promises(double chance, int clients)
    {
        var random = new Random(20261201);
        var mixed = Enumerable.Range(0, 1000).Count(_ => Fit(random, clients, _ => chance) == ModelFit.MixedSale);

        Assert.InRange(mixed, 0, 25);
    }

    // Three of ten buy in four months of ten, the others never.
    [Fact]
    public void Two_kinds_of_clients_are_found()
    {
        var random = new Random(20261201);
        var mixed = Enumerable.Range(0, 200).Count(_ => Fit(random, 100, client => client < 30 ? 0.4 : 0) == ModelFit.MixedSale);

        Assert.Equal(200, mixed);
    }

    private static ModelFit Fit(Random random, int clients, Func<int, double> chance)
    {
        var tally = new ClientTally();
        for (var client = 0; client < clients; client++)
        {
            tally.Add(new FollowedClient(1, Enumerable.Range(0, ClientTally.MonthsFollowed).Count(_ => random.NextDouble() < chance(client)), 0));
        }

        return new RepeatPattern(tally).Fit;
    }

    private static void Add(ClientTally tally, int clients, int months)
    {
        for (var client = 0; client < clients; client++)
        {
            tally.Add(new FollowedClient(1, months, months));
        }
    }
}
