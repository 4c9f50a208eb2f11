using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Attribution;
using Xunit;

namespace CrmAlignment.Domain.Tests.Attribution;

public sealed class AttributionTallyTests
{
    private static readonly DateTime WonOn = new(2026, 3, 30);
    private static readonly Guid Fair = new("00000000-0000-0000-0000-00000000000f");
    private static readonly Guid Webinar = new("00000000-0000-0000-0000-00000000000e");
    private static readonly AttributionWindow Window = new();

    // Fair 14 days before the win, webinar 7 days before, fair on the day of the win. Of 1,000 with 300 of cost:
    // by position 40 + 40 and 20 of 100; by decay the weights are 1/4, 1/2 and 1: fair 1.25 of 1.75, webinar 0.5 of 1.75.
    [Fact]
    public void Each_model_divides_as_it_says()
    {
        var tally = Of(new Credit(1000, 300, 1), At(Fair, 14), At(Webinar, 7), At(Fair, 0));

        Assert.Equal(
            [new Credit(1000, 300, 1), new Credit(1000, 300, 1), new Credit(666.67m, 200, 0.67m), new Credit(800, 240, 0.8m), new Credit(714.29m, 214.29m, 0.71m)],
            tally.Campaigns[Fair].Credits);
        Assert.Equal(
            [default, default, new Credit(333.33m, 100, 0.33m), new Credit(200, 60, 0.2m), new Credit(285.71m, 85.71m, 0.29m)],
            tally.Campaigns[Webinar].Credits);
        Assert.Equal((1, 2), (tally.Campaigns[Fair].Wins, tally.Campaigns[Fair].Touches));
        Assert.Equal((1, 1), (tally.Campaigns[Webinar].Wins, tally.Campaigns[Webinar].Touches));
    }

    // 10 days before the win is inside a window of 10, 11 are outside, and so is what came after the win.
    [Fact]
    public void Touches_outside_of_the_window_led_to_nothing()
    {
        var tally = new AttributionTally();
        tally.Add(new Win(WonOn, new Credit(100, 0, 1)), [At(Fair, 11), At(Webinar, 10), At(Fair, -1)], new AttributionWindow(Days: 10), 2);

        Assert.Equal([Webinar], tally.Campaigns.Keys);
    }

    [Fact]
    public void Win_that_no_campaign_led_to_stands_under_none_and_is_not_lost()
    {
        var tally = Of(new Credit(100, 20, 1));
        tally.Add(new Win(WonOn, new Credit(50, 0, 1)), touches: null, Window, 2);

        Assert.All(tally.Campaigns[Guid.Empty].Credits, credit => Assert.Equal(new Credit(150, 20, 2), credit));
        Assert.Equal((2, 1, 2), (tally.Wins, tally.Unreadable, tally.Campaigns[Guid.Empty].Wins));
    }

    [Fact]
    public void Touch_that_is_found_twice_is_one()
    {
        var call = At(Fair, 5);

        Assert.Equal(1, Of(new Credit(100, 0, 1), call, At(Webinar, 3), call).Campaigns[Fair].Touches);
    }

    [Fact]
    public void Win_that_was_taken_back_whole_is_none()
    {
        var tally = Of(default, At(Fair, 5));

        Assert.Equal((0, 0), (tally.Wins, tally.Campaigns.Count));
    }

    // (700 - 200 - 250) / 250 = 1, as every scorecard has it.
    [Fact]
    public void Return_is_that_of_the_scorecard()
    {
        var tally = Of(new Credit(700, 200, 1), At(Fair, 5));
        tally.AddSpend(Fair, 250);
        tally.AddSpend(null, 50);

        var fair = tally.Campaigns[Fair].Credits[0].With(tally.Campaigns[Fair].Spend);
        Assert.Equal((250m, 1m), (fair.Profit, fair.CampaignRoi));
        Assert.Equal((300m, 50m), (tally.Spend, tally.Campaigns[Guid.Empty].Spend));
        Assert.Null(tally.Total.With(0).CampaignRoi);
    }

    [Fact]
    public void Five_wins_are_enough_to_compare_a_campaign()
    {
        var tally = new AttributionTally();
        for (var win = 1; win <= 5; win++)
        {
            tally.Add(new Win(WonOn, new Credit(100, 0, 1)), [At(Fair, 5)], Window, 2);
            Assert.Equal(win == 5, tally.Campaigns[Fair].HasEnoughData);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void Every_model_adds_up_to_the_totals_whatever_happened_and_in_whichever_order(int digits)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var wins = History(new Random(seed));

            var tally = Of(wins, digits);

            for (var model = 0; model < AttributionTally.Models.Count; model++)
            {
                Assert.Equal(tally.Total, Sum(tally.Campaigns.Values.Select(campaign => campaign.Credits[model])));
            }

            Assert.Equal(wins.Aggregate(default(Credit), (sum, win) => sum + win.Win.Credit), tally.Total);
            var shuffled = new Random(seed + 1000);
            Assert.Equal(
                Text(tally),
                Text(Of([.. wins.OrderBy(_ => shuffled.Next()).Select(win => (win.Win, win.Touches.OrderBy(_ => shuffled.Next()).ToArray()))], digits)));
        }
    }

    // Reopened, corrected and merged wins are posted as differences: what is left of an opportunity is what counts, however it came about.
    [Fact]
    public void Win_and_its_taking_back_leave_nothing_with_any_campaign()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var wins = History(new Random(seed));
            var both = Of([.. wins.Concat(wins.Select(win => (win.Win with { Credit = Negative(win.Win.Credit) }, win.Touches)))], 2);

            Assert.All(both.Campaigns.Values.SelectMany(campaign => campaign.Credits), credit => Assert.Equal(default, credit));
        }
    }

    [Fact]
    public void State_that_travels_comes_back_as_it_was_and_no_other_does()
    {
        var tally = Of(History(new Random(1)), 2);
        tally.AddSpend(Fair, 12.34m);
        var text = new AttributionState("q") { Tally = tally, IsInSpend = true, Position = "p:1" }.ToString();

        var read = AttributionState.Parse(text, "q")!;

        Assert.Equal((text, true, "p:1", 12.34m), (read.ToString(), read.IsInSpend, read.Position, read.Tally.Spend));
        Assert.All(
            [(text, "other"), (text + "1:0", "q"), (text.Substring(1), "q"), ("", "q"), (text.Replace("5:12.34", "5:12.3x"), "q")],
            wrong => Assert.Null(AttributionState.Parse(wrong.Item1, wrong.Item2)));
    }

    private static List<(Win Win, Touch[] Touches)> History(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 20)).Select(_ => (
            new Win(WonOn.AddDays(-random.Next(0, 60)), new Credit(random.Next(-10_000, 1_000_000) / 100m, random.Next(0, 100_000) / 10_000m, random.Next(-1, 2))),
            Enumerable.Range(0, random.Next(0, 9)).Select(_ => At(Campaign(random.Next(1, 5)), random.Next(-5, 400), random.Next())).ToArray())),
    ];

    private static AttributionTally Of(Credit credit, params Touch[] touches) => Of([(new Win(WonOn, credit), touches)], 2);

    private static AttributionTally Of(List<(Win Win, Touch[] Touches)> wins, int digits)
    {
        var tally = new AttributionTally();
        wins.ForEach(win => tally.Add(win.Win, win.Touches, Window, digits));
        return tally;
    }

    private static Touch At(Guid campaign, int daysBefore, int hash = 0) => new(
        Identity(campaign, daysBefore, hash), campaign, WonOn.AddDays(-daysBefore), DateTime.SpecifyKind(WonOn.AddDays(-daysBefore).AddSeconds(hash % 3), DateTimeKind.Utc));

    private static Guid Identity(Guid campaign, int days, int hash) => new(hash, (short)days, campaign.ToByteArray()[15], new byte[8]);

    private static Guid Campaign(int number) => new(number, 0, 0, new byte[8]);

    private static Credit Negative(Credit credit) => new(-credit.Revenue, -credit.CostOfSales, -credit.Won);

    private static Credit Sum(IEnumerable<Credit> credits) => credits.Aggregate(default(Credit), (sum, credit) => sum + credit);

    private static string Text(AttributionTally tally) => new AttributionState("") { Tally = tally }.ToString();
}
