using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Targets;
using Xunit;
using static CrmAlignment.Domain.Targets.PassageEnd;

namespace CrmAlignment.Domain.Tests.Targets;

public sealed class ForecastTests
{
    // 40 entered: 10 were won on day 5, 10 lost on day 10, 10 won on day 20, and 10 are on their way on day 20.
    private static readonly PassageCurve Curve = new([.. Many(10, 5, Won), .. Many(10, 10, Lost), .. Many(10, 20, Won), .. Many(10, 20, OnTheWay)]);

    // Of those older than 5 days there are 30: 10 are lost, then 10 of the 20 that stay are won, which is a third of 30.
    [Theory]
    [InlineData(0, 4, 0.0, 40)]
    [InlineData(0, 5, 0.25, 40)]
    [InlineData(0, 19, 0.25, 40)]
    [InlineData(0, 20, 0.5, 40)]
    [InlineData(0, 1000, 0.5, 40)]
    [InlineData(5, 15, 1.0 / 3, 30)]
    public void Within_counts_those_who_stayed_so_long(double age, double horizon, double expected, int sample)
    {
        var chance = Curve.Within(age, horizon)!.Value;

        Assert.Equal(expected, chance.Share, 12);
        Assert.Equal(sample, chance.Sample);
    }

    [Fact]
    public void Within_is_not_known_where_fewer_than_thirty_grew_so_old() => Assert.Null(Curve.Within(10, 10));

    [Fact]
    public void Within_takes_nobody_who_is_on_his_way_for_lost()
    {
        // All of whom it is known on day 5 are won then; half left the view before.
        Assert.Equal(1, new PassageCurve([.. Many(30, 1, OnTheWay), .. Many(30, 5, Won)]).Within(0, 5)!.Value.Share, 12);
    }

    [Fact]
    public void FromEntry_counts_who_is_won_on_the_day_of_his_entry()
    {
        var curve = new PassageCurve([.. Many(10, 0, Won), .. Many(30, 9, Lost)]);

        Assert.Equal(0.25, curve.FromEntry(0)!.Value.Share, 12);
        Assert.Equal(0, curve.Within(0, 9)!.Value.Share);
    }

    [Fact]
    public void Forecast_adds_the_chances_up_and_says_how_far_it_may_err()
    {
        // Four new records, each won within 5 days by 0.25: the mean is 1, of chance alone the variance 4 x 0.25 x 0.75 = 0.75. The share itself has
        // (11 / 42) x (31 / 42) / 42 = 0.0046027, its deviation is 0.0678, for four in the same direction 0.2714, squared 0.0736.
        // The deviation is the root of 0.8236, 0.9075; 1.2816 of it are 1.1631: from -0.16, which is 0, to 2.16, which is 3.
        var forecast = WonForecast.Of([new Waiting(Curve, [0, 0, 0, 0])], horizon: 5)!;

        Assert.Equal((0, 3, 4, 0), (forecast.Low, forecast.High, forecast.Records, forecast.WithoutData));
        Assert.Equal(1, forecast.Expected, 12);
    }

    [Fact]
    public void Forecast_knows_those_who_still_will_come()
    {
        // Two a day for six days; only who comes on the first can be won, on his fifth day: 2 x 0.25.
        Assert.Equal(0.5, WonForecast.Of([new Waiting(Curve, [], ArrivalsADay: 2, DaysSeen: 30)], horizon: 6)!.Expected, 12);
    }

    [Fact]
    public void Forecast_counts_apart_what_history_does_not_know()
    {
        var forecast = WonForecast.Of([new Waiting(Curve, [0, 15])], horizon: 5)!;

        Assert.Equal((1, 1), (forecast.Records, forecast.WithoutData));
        Assert.Null(WonForecast.Of([new Waiting(Curve, [15, 15])], horizon: 5));
    }

    [Fact]
    public void Forecast_of_nothing_is_nothing()
    {
        var forecast = WonForecast.Of([], horizon: 30)!;

        Assert.Equal((0, 0, 0d), (forecast.Low, forecast.High, forecast.Expected));
    }

    // A funnel that is seen for 200 days, into which one record comes a day; three of ten are won, after 20 days on average. The interval of 80 % is
    // widened to whole numbers, so it may hold more, and not much less.
    [Fact]
    public void Interval_holds_what_comes_in_four_of_five_funnels()
    {
        const int Funnels = 10_000, Seen = 200, Horizon = 30;
        var random = new Random(13);
        var held = 0;
        for (var funnel = 0; funnel < Funnels; funnel++)
        {
            var records = Entries(random, 0, Seen + Horizon).Select(entry => (Entry: entry, End: entry - (20 * Math.Log(1 - random.NextDouble())), IsWon: random.NextDouble() < 0.3)).ToArray();
            var history = records.Where(record => record.Entry <= Seen).Select(record => record.End <= Seen
                ? new Passage(record.End - record.Entry, record.IsWon ? Won : Lost)
                : new Passage(Seen - record.Entry, OnTheWay)).ToArray();
            var ages = history.Where(passage => passage.End == OnTheWay).Select(passage => passage.Days).ToArray();
            var curve = new PassageCurve(history);
            var actual = records.Count(record => record.IsWon && record.End > Seen && record.End <= Seen + Horizon
                && (record.Entry > Seen || curve.Within(Seen - record.Entry, Horizon) is not null));

            var forecast = WonForecast.Of([new Waiting(curve, ages, history.Length / (double)Seen, Seen)], Horizon)!;

            held += actual >= forecast.Low && actual <= forecast.High ? 1 : 0;
        }

        Assert.InRange(held / (double)Funnels, 0.79, 0.93);
    }

    private static IEnumerable<double> Entries(Random random, double from, double to)
    {
        for (var at = from - Math.Log(1 - random.NextDouble()); at < to; at -= Math.Log(1 - random.NextDouble()))
        {
            yield return at;
        }
    }

    private static IEnumerable<Passage> Many(int count, double days, PassageEnd end) => Enumerable.Repeat(new Passage(days, end), count);
}
