using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Leadership;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Leadership;

/// <summary>The three parts and their total, worked by hand for the third quarter of 2026.</summary>
public sealed class LeaderScorecardTests
{
    private static readonly Period Quarter = Period.Containing(PeriodGrain.Quarter, new DateTime(2026, 7, 1));

    private static readonly DateTime Third = new(2026, 7, 1);

    private static LeaderScorecard Score(Dictionary<LeadershipAspect, AspectCount> counts, params SelfRating[] ratings) => LeaderScorecard.Of(Quarter, counts, ratings);

    private static SelfRating Rated(LeadershipAspect aspect, int value, DateTime? quarter = null) => new(aspect, quarter ?? Third, value, "Because");

    private static AspectScore Of(LeaderScorecard scorecard, LeadershipAspect aspect) =>
        scorecard.Parts.SelectMany(part => part.Aspects).Single(one => one.Aspect == aspect);

    [Fact]
    public void Parts_weigh_forty_forty_and_twenty() =>
        Assert.Equal([40, 40, 20], Score([]).Parts.Select(part => part.Weight));

    [Fact]
    public void Every_aspect_belongs_to_one_part() =>
        Assert.Equal(
            Enum.GetValues(typeof(LeadershipAspect)).Cast<LeadershipAspect>().Select(aspect => (int)aspect).ToArray(),
            LeadershipAspects.All.Select(aspect => (int)aspect).OrderBy(aspect => aspect).ToArray());

    // Building: coverage 18 of 24 = 75, terms 2 of 3 = 66.7, months 3 of 3 = 100, understanding 4 of 5 = 75: (75 + 66.7 + 100 + 75) / 4 = 79.175, 79.2.
    // Checking: handovers 19 of 25 = 76, experiments 1 of 2 = 50: 63. Learning: points 1 of 4 = 25, openness 3 of 5 = 50: 37.5.
    // Total: 0.4 * 79.2 + 0.4 * 63 + 0.2 * 37.5 = 31.68 + 25.2 + 7.5 = 64.38, 64.4.
    [Fact]
    public void Total_weighs_the_means_of_what_is_known()
    {
        var scorecard = Score(
            new()
            {
                [LeadershipAspect.CriteriaCoverage] = new(18, 24),
                [LeadershipAspect.AgreedTerms] = new(2, 3),
                [LeadershipAspect.PlannedMonths] = new(3, 3),
                [LeadershipAspect.AnsweredHandovers] = new(19, 25),
                [LeadershipAspect.ConclusiveExperiments] = new(1, 2),
                [LeadershipAspect.PointsInTime] = new(1, 4),
            },
            Rated(LeadershipAspect.SharedUnderstanding, 4),
            Rated(LeadershipAspect.Openness, 3));

        Assert.Equal([79.2m, 63m, 37.5m], scorecard.Parts.Select(part => part.Value!.Value));
        Assert.Equal(64.4m, scorecard.Total);
        Assert.Empty(scorecard.Missing);
        Assert.Equal((3, 1, 1), Numbers(scorecard.Parts[0]));
        Assert.Equal((2, 0, 2), Numbers(scorecard.Parts[1]));

        static (int Measured, int SelfRated, int NotKnown) Numbers(PartScore part) =>
            (part.Number(AspectSource.Measured), part.Number(AspectSource.SelfRated), part.Number(AspectSource.NotEnoughData));
    }

    [Fact]
    public void Total_is_not_told_as_long_as_nothing_is_known_of_a_part()
    {
        var scorecard = Score(new() { [LeadershipAspect.AgreedTerms] = new(1, 1) }, Rated(LeadershipAspect.Openness, 5));

        Assert.Null(scorecard.Total);
        Assert.Equal([LeadershipPart.ModelChecking], scorecard.Missing);
        Assert.Equal(100m, scorecard.Parts[0].Value);
    }

    // 19 handovers are too few: the leader's own word counts. With 20 it does not, and is shown all the same.
    [Fact]
    public void Self_rating_counts_only_where_the_rows_do_not_suffice()
    {
        var few = Of(Score(new() { [LeadershipAspect.CriteriaCoverage] = new(19, 19) }, Rated(LeadershipAspect.CriteriaCoverage, 1)), LeadershipAspect.CriteriaCoverage);
        var enough = Of(Score(new() { [LeadershipAspect.CriteriaCoverage] = new(20, 20) }, Rated(LeadershipAspect.CriteriaCoverage, 1)), LeadershipAspect.CriteriaCoverage);

        Assert.Equal((AspectSource.SelfRated, 0m), (few.Source, few.Value!.Value));
        Assert.Equal((AspectSource.Measured, 100m, 1), (enough.Source, enough.Value!.Value, enough.Rating!.Value));
    }

    [Fact]
    public void Aspect_says_that_nothing_tells_when_there_are_neither_rows_nor_a_self_rating()
    {
        var scorecard = Score(new() { [LeadershipAspect.AnsweredHandovers] = new(3, 4) });

        Assert.Equal((AspectSource.NotEnoughData, 20), (Of(scorecard, LeadershipAspect.AnsweredHandovers).Source, Of(scorecard, LeadershipAspect.AnsweredHandovers).Least));
        Assert.Equal((AspectSource.NotEnoughData, 0), (Of(scorecard, LeadershipAspect.Openness).Source, Of(scorecard, LeadershipAspect.Openness).Least));
        Assert.Equal(
            [LeadershipPart.ModelBuilding, LeadershipPart.ModelChecking, LeadershipPart.LearningOrganization], scorecard.Missing);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 25)]
    [InlineData(3, 50)]
    [InlineData(4, 75)]
    [InlineData(5, 100)]
    public void Rating_of_one_to_five_is_a_value_of_none_to_a_hundred(int rating, int value) => Assert.Equal(value, Rated(LeadershipAspect.Openness, rating).Score);

    // A year has four quarters: the latest rating tells how the leader sees himself at its end. Another year's does not count.
    [Fact]
    public void Latest_rating_of_the_quarters_that_the_period_touches_counts()
    {
        var year = Period.Containing(PeriodGrain.Year, new DateTime(2026, 1, 1));
        SelfRating[] ratings =
        [
            Rated(LeadershipAspect.Openness, 5, new DateTime(2026, 10, 1)), Rated(LeadershipAspect.Openness, 1, new DateTime(2026, 1, 1)),
            Rated(LeadershipAspect.Openness, 2, new DateTime(2027, 1, 1)),
        ];

        Assert.Equal(100m, LeaderScorecard.Of(year, new Dictionary<LeadershipAspect, AspectCount>(), ratings).Parts[2].Value);
        Assert.Null(LeaderScorecard.Of(Quarter, new Dictionary<LeadershipAspect, AspectCount>(), ratings).Parts[2].Value);
    }

    [Fact]
    public void Rating_of_its_quarter_counts_for_a_month()
    {
        var month = Period.Containing(PeriodGrain.Month, new DateTime(2026, 9, 30));

        Assert.Equal(
            75m, LeaderScorecard.Of(month, new Dictionary<LeadershipAspect, AspectCount>(), [Rated(LeadershipAspect.Openness, 4)]).Parts[2].Value);
    }

    // Whatever was counted: each value, each part and the total lie between 0 and 100, and a part between the least and the most of its aspects.
    [Fact]
    public void Values_lie_between_none_and_a_hundred_whatever_was_counted()
    {
        var random = new Random(40_40_20);
        for (var round = 0; round < 500; round++)
        {
            var counts = LeadershipAspects.All.Where(_ => random.Next(3) > 0).ToDictionary(aspect => aspect, _ => Count(random));
            var ratings = LeadershipAspects.All.Where(_ => random.Next(3) > 0).Select(aspect => Rated(aspect, 1 + random.Next(5))).ToArray();
            var scorecard = LeaderScorecard.Of(Quarter, counts, ratings);

            Assert.All(scorecard.Parts.SelectMany(part => part.Aspects), aspect => Assert.InRange(aspect.Value ?? 0, 0, 100));
            Assert.All(scorecard.Parts.Where(part => part.Value is not null), part => Assert.InRange(
                part.Value!.Value, Math.Floor(part.Aspects.Min(aspect => aspect.Value ?? 100)), Math.Ceiling(part.Aspects.Max(aspect => aspect.Value ?? 0))));
            Assert.Equal(scorecard.Missing.Count == 0, scorecard.Total is not null);
            Assert.InRange(scorecard.Total ?? 0, 0, 100);
            Assert.Equal(scorecard.Total, LeaderScorecard.Of(Quarter, counts, ratings.Reverse()).Total);
        }
    }

    private static AspectCount Count(Random random)
    {
        var of = random.Next(60);
        return new AspectCount(random.Next(of + 1), of);
    }
}
