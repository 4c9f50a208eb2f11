using System;
using System.Linq;
using CrmAlignment.Domain.Targets;
using Xunit;

namespace CrmAlignment.Domain.Tests.Targets;

public sealed class FunnelHistoryTests
{
    private static readonly DateTime Now = new(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Record_is_history_of_each_layer_that_it_entered_and_waits_in_the_last()
    {
        // Thirty that were won ten days after their arrival, five days after they were qualified by marketing; one that is there for six and two days.
        var history = Won(30);
        history.Add(new FunnelPath(0, [Now.AddDays(-6), Now.AddDays(-2)], PassageEnd.OnTheWay, null), Now);

        // It waits in the second layer alone, at two days: all thirty are won within three days more.
        var forecast = history.Forecast(3)!;
        Assert.Equal((31, 1, 0), (history.Records, forecast.Records, forecast.WithoutData));

        // Thirty one arrived in ninety days: nobody who comes within three days is won in time.
        Assert.Equal(1, forecast.Expected, 12);
        Assert.Equal(0, history.Forecast(2)!.Expected, 12);
    }

    [Fact]
    public void Forecast_of_few_records_is_none() => Assert.Null(Won(29).Forecast(30));

    [Fact]
    public void Close_date_to_come_or_before_the_hour_of_entry_is_a_day_of_the_record()
    {
        var history = new FunnelHistory();
        history.Add(new FunnelPath(FunnelHistory.OfDeals, [Now.AddDays(-3)], PassageEnd.Won, Now.AddDays(40), 10), Now);
        history.Add(new FunnelPath(FunnelHistory.OfDeals, [Now], PassageEnd.Won, Now.Date, 30), Now);

        Assert.Equal(new RevenueSample(2, 40, 1000), history.Revenue);
        Assert.Equal([new Passage(0, PassageEnd.Won), new Passage(3, PassageEnd.Won)], Curve(history));
    }

    [Fact]
    public void State_comes_back_as_it_went()
    {
        var history = Won(40);
        history.Add(new FunnelPath(0, [null, Now.AddDays(-2.5)], PassageEnd.OnTheWay, null), Now);
        history.Add(new FunnelPath(FunnelHistory.OfDeals, [Now.AddDays(-200)], PassageEnd.Lost, Now.AddDays(-1)), Now);
        var state = new ForecastState("asked: 1") { History = history, IsInDeals = true, Position = "2|<cookie>" };

        var back = ForecastState.Parse(state.ToString(), "asked: 1")!;

        Assert.Equal((state.ToString(), true, "2|<cookie>", 42), (back.ToString(), back.IsInDeals, back.Position, back.History.Records));
        Assert.Equal(history.Forecast(20), back.History.Forecast(20));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1:1")]
    [InlineData("1:28:asked: 1")]
    public void Text_that_is_no_state_is_none(string text) => Assert.Null(ForecastState.Parse(text, "asked: 1"));

    [Fact]
    public void State_of_another_question_or_with_more_than_there_can_be_is_none()
    {
        var text = new ForecastState("asked: 1") { History = Won(30) }.ToString();

        Assert.NotNull(ForecastState.Parse(text, "asked: 1"));
        Assert.Null(ForecastState.Parse(text, "asked: 2"));
        Assert.Null(ForecastState.Parse(text + "1:0", "asked: 1"));

        // Thirty records, and a layer that claims two thousand millions.
        Assert.Null(ForecastState.Parse(text.Replace("2:30", "10:2000000000", StringComparison.Ordinal), "asked: 1"));
        Assert.Null(ForecastState.Parse(text[..^3], "asked: 1"));
    }

    [Fact]
    public void Revenue_knows_how_uncertain_the_number_is_and_how_far_amounts_differ()
    {
        var won = new WonForecast { Expected = 4, Deviation = 1, Low = 2, High = 6, Records = 8, WithoutData = 0 };

        // Ten of 100 and ten of 300: a mean of 200, a variance of 10,000. The sum of four varies by 4 x 10,000 + 1 x 200 x 200 = 80,000, its root is 282.84;
        // 1.2816 of it are 362.49.
        var forecast = RevenueForecast.Of(won, new RevenueSample(20, 4000, 1_000_000))!;

        Assert.Equal(800, forecast.Expected, 9);
        Assert.Equal(437.51, forecast.Low, 2);
        Assert.Equal(1162.49, forecast.High, 2);
        Assert.Null(RevenueForecast.Of(won, new RevenueSample(19, 4000, 1_000_000)));
        Assert.Equal(0, RevenueForecast.Of(won with { Deviation = 10 }, new RevenueSample(20, 4000, 1_000_000))!.Low);
    }

    private static FunnelHistory Won(int count)
    {
        var history = new FunnelHistory();
        foreach (var _ in Enumerable.Range(0, count))
        {
            history.Add(new FunnelPath(0, [Now.AddDays(-20), Now.AddDays(-15)], PassageEnd.Won, Now.AddDays(-10), 100), Now);
        }

        return history;
    }

    private static Passage[] Curve(FunnelHistory history) =>
        [.. history.Layers[FunnelHistory.OfDeals].Days.SelectMany(day => day.Value.Passages(day.Key))];
}
