using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Scoring;

public sealed class EngagementScoreTests
{
    private static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>A response of 40 halved every 10 days, a call of 15 that stays, a page of 5 for a week: 40 + 15 + 5 = 60 at once.</summary>
    [Theory]
    [InlineData(0, 60.00, 60)]
    [InlineData(5, 48.28, 48)]
    [InlineData(10, 35.00, 35)]
    [InlineData(20, 25.00, 25)]
    [InlineData(200, 15.00, 15)]
    public void Score_is_the_sum_of_what_is_left(int days, double exact, int points)
    {
        var score = EngagementScore.At([Event(40, 10), Event(15), Event(5, ends: 7)], Start.AddDays(days));

        Assert.Equal((((decimal)exact), points), (score.Exact, score.Points));
    }

    [Fact]
    public void Event_counts_from_the_instant_at_which_it_happened_and_fades_in_whole_days()
    {
        ScoreEvent[] log = [Event(40, 10)];

        Assert.Equal(0, EngagementScore.At(log, Start.AddTicks(-1)).Points);
        Assert.Equal(Start, EngagementScore.At(log, Start.AddTicks(-1)).DueOn);
        Assert.Equal(40, EngagementScore.At(log, Start).Points);
        Assert.Equal(40m, EngagementScore.At(log, Start.AddDays(1).AddTicks(-1)).Exact);
        Assert.Equal(37.32m, EngagementScore.At(log, Start.AddDays(1)).Exact);
    }

    [Fact]
    public void Halves_are_rounded_away_from_zero()
    {
        Assert.Equal(1, new EngagementScore(50, Start, null).Points);
        Assert.Equal(0, new EngagementScore(49, Start, null).Points);
        Assert.Equal(-1, new EngagementScore(-50, Start, null).Points);
        Assert.Equal(0, new EngagementScore(-49, Start, null).Points);
    }

    /// <summary>40 x 2^(-1/365) = 39.92, still 40 points; 40 x 2^(-d/365) is below 39.5 from d = 365 x log2(40/39.5) = 6.62 on, so on day 7.</summary>
    [Fact]
    public void Next_change_is_the_first_day_on_which_whole_points_differ()
    {
        ScoreEvent[] log = [Event(40, 365)];

        var score = EngagementScore.At(log, Start);

        Assert.Equal(Start.AddDays(7), score.DueOn);
        Assert.Equal(40, EngagementScore.At(log, Start.AddDays(7).AddTicks(-1)).Points);
        Assert.Equal(39, EngagementScore.At(log, Start.AddDays(7)).Points);
    }

    [Fact]
    public void Score_that_stays_is_never_due_and_a_slow_one_is_looked_at_again()
    {
        Assert.Null(EngagementScore.At([Event(40)], Start).DueOn);
        Assert.Null(EngagementScore.At([], Start).DueOn);
        Assert.Null(EngagementScore.At([Event(40, ends: 7)], Start.AddDays(7)).DueOn);
        Assert.Equal(Start.AddDays(EngagementScore.LookAheadDays), EngagementScore.At([Event(1, Fading.MaximumDays)], Start).DueOn);
    }

    /// <summary>Random logs with a fixed seed: at each time that is due, and at no time before it, whole points differ.</summary>
    [Fact]
    public void Following_what_is_due_shows_every_change_of_any_history()
    {
        var chance = new Random(17);
        for (var history = 0; history < 40; history++)
        {
            var log = RandomLog(chance);
            var at = Start.AddDays(chance.Next(200)).AddMinutes(chance.Next(1440));
            for (var step = 0; step < 12; step++)
            {
                var score = EngagementScore.At(log, at);
                var due = score.DueOn ?? at.AddDays(400);
                Assert.True(due > at, $"Due on {due:O}, not after {at:O}.");
                Assert.Equal(score.Points, EngagementScore.At(log, due.AddTicks(-1)).Points);
                Assert.Equal(score.Points, EngagementScore.At(log, at.AddTicks((due - at).Ticks / 3)).Points);
                at = due;
            }
        }
    }

    [Fact]
    public void Score_adds_up_over_any_partition_of_a_log_in_any_order()
    {
        var chance = new Random(5);
        for (var history = 0; history < 40; history++)
        {
            var log = RandomLog(chance);
            var at = Start.AddDays(chance.Next(500)).AddMinutes(chance.Next(1440));
            var cut = chance.Next(log.Length);
            var parts = EngagementScore.At(log.Take(cut), at).Hundredths + EngagementScore.At(log.Skip(cut), at).Hundredths;

            Assert.Equal(parts, EngagementScore.At(log.Reverse(), at).Hundredths);
            Assert.Equal(EngagementScore.At(log, at).Hundredths, EngagementScore.At(log.Where(counted => counted.FadedOn is null || counted.FadedOn > at), at).Hundredths);
        }
    }

    [Fact]
    public void Score_without_penalties_only_falls_while_nothing_happens()
    {
        var chance = new Random(11);
        var log = RandomLog(chance).Where(counted => counted.Points > 0).ToArray();
        var last = log.Max(counted => counted.OccurredOn);
        var scores = Enumerable.Range(0, 2000).Select(hour => EngagementScore.At(log, last.AddHours(hour)).Hundredths).ToArray();

        Assert.Equal(scores.OrderByDescending(score => score), scores);
    }

    private static ScoreEvent[] RandomLog(Random chance)
    {
        var log = new List<ScoreEvent>();
        for (var number = 1 + chance.Next(25); number > 0; number--)
        {
            var fading = new Fading(chance.Next(3) > 0 ? 1 + chance.Next(400) : null, chance.Next(3) == 0 ? 1 + chance.Next(200) : null);
            log.Add(new ScoreEvent(
                Guid.Empty, ScoreEventKind.Email, "", Start.AddDays(chance.Next(300)).AddSeconds(chance.Next(86_400)), chance.Next(-50, 101), fading));
        }

        return [.. log];
    }

    private static ScoreEvent Event(int points, int? halfLife = null, int? ends = null) =>
        new(Guid.Empty, ScoreEventKind.CampaignResponse, "Spring fair", Start, points, new Fading(halfLife, ends));
}
