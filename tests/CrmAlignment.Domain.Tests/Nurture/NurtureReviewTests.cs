using System;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Nurture;

public class NurtureReviewTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Ended = new(2026, 1, 10);
    private static readonly Guid Track = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    [Theory]
    [InlineData(LeadStates.Open, "", StayFate.OnItsWay)]
    [InlineData(LeadStates.Disqualified, "", StayFate.Lost)]
    [InlineData(LeadStates.Qualified, "", StayFate.OnItsWay)]
    [InlineData(LeadStates.Qualified, "own open", StayFate.OnItsWay)]
    [InlineData(LeadStates.Qualified, "own lost", StayFate.Lost)]
    [InlineData(LeadStates.Qualified, "own won 10", StayFate.Won)]
    [InlineData(LeadStates.Qualified, "own won 9", StayFate.Lost)]
    [InlineData(LeadStates.Qualified, "own won 9, own open", StayFate.OnItsWay)]
    [InlineData(LeadStates.Qualified, "own lost, other won 11", StayFate.BoughtOtherwise)]
    [InlineData(LeadStates.Disqualified, "other won 10", StayFate.BoughtOtherwise)]
    [InlineData(LeadStates.Disqualified, "other won 9, other open", StayFate.Lost)]
    [InlineData(LeadStates.Open, "other won 11", StayFate.OnItsWay)]
    public void Fate_is_what_happened_since_the_day_on_which_the_stay_ended(int state, string deals, StayFate expected) =>
        Assert.Equal(expected, EndedStay.Of(Track, EnrollmentOutcome.AgedOut, Ended, state, [.. deals.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(deal => Deal(deal.Trim()))]).Fate);

    [Fact]
    public void Revenue_is_that_of_the_leads_own_wins_since()
    {
        var stay = EndedStay.Of(
            Track, EnrollmentOutcome.ReturnedToSales, Ended, LeadStates.Qualified, [Deal("own won 10"), Deal("own won 12"), Deal("own won 9"), Deal("other won 11")]);

        Assert.Equal((StayFate.Won, 200m), (stay.Fate, stay.Revenue));
    }

    // 20 decided of the track, 5 of them won: a chance of 25 %. The 15 that are on their way count on neither side.
    [Fact]
    public void Chance_is_won_of_decided()
    {
        var review = Review(won: 5, lost: 15, onItsWay: 15);

        Assert.Equal((5, 20, 0.25), (review.Tracks[Track].All.Chance.Part, review.Tracks[Track].All.Decided, review.Tracks[Track].All.Chance.Share));
        Assert.True(review.Tracks[Track].HasEnoughData);
        Assert.False(Review(won: 5, lost: 14, onItsWay: 15).Tracks[Track].HasEnoughData);
    }

    // Half of the window has passed: 1,000 x 0.25 x 0.5.
    [Fact]
    public void At_risk_is_value_by_chance_by_how_much_of_the_window_has_passed()
    {
        var review = Review(won: 5, lost: 15);

        review.Add(Waiting(Track, 1000, daysPassed: 100, daysLeft: 100), Now, 10);

        var stay = Assert.Single(review.First);
        Assert.Equal((0.25m, true, 100, 0.5m, 125m), (stay.Chance, stay.IsOfTrack, stay.DaysLeft, stay.Passed, stay.AtRisk));
    }

    [Fact]
    public void Chance_of_a_track_with_few_is_that_of_all_tracks_and_of_few_altogether_there_is_none()
    {
        var review = Review(won: 5, lost: 15);
        review.Add(Waiting(Other, 1000, 100, 100), Now, 10);
        var young = Review(won: 5, lost: 14);
        young.Add(Waiting(Track, 1000, 100, 100), Now, 10);

        Assert.Equal((0.25m, false), (review.First.Single().Chance, review.First.Single().IsOfTrack));
        Assert.Equal((null, 500m), (young.First.Single().Chance, young.First.Single().AtRisk));
    }

    [Fact]
    public void A_lead_that_says_no_value_is_worth_what_won_ones_brought_on_average_where_enough_were_won()
    {
        var review = Review(won: 20, lost: 0);
        review.Add(Waiting(Track, null, 100, 100), Now, 10);
        var few = Review(won: 19, lost: 1);
        few.Add(Waiting(Track, null, 100, 100), Now, 10);

        Assert.Equal((100m, LeadValueSource.AverageRevenue, 0), (review.First.Single().Value, review.First.Single().ValueSource, review.WithoutValue));
        Assert.Equal((null, null, 1), (few.First.Single().Value, few.First.Single().AtRisk, few.WithoutValue));
    }

    [Fact]
    public void Order_is_by_risk_then_by_time_and_no_more_are_kept_than_asked()
    {
        var review = Review(won: 5, lost: 15);
        var small = Waiting(Track, 10, 100, 100);
        var large = Waiting(Track, 1000, 100, 100);
        var late = Waiting(Track, null, 100, 5);
        var early = Waiting(Track, null, 100, 50);
        foreach (var stay in new[] { small, early, late, large })
        {
            review.Add(stay, Now, 3);
        }

        Assert.Equal([large.Id, small.Id, late.Id], review.First.Select(stay => stay.Id));
        Assert.Equal((4, 2), (review.Waiting, review.WithoutValue));
    }

    [Theory]
    [InlineData(100, 0, 1, 0)]
    [InlineData(100, -3, 1, 0)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0, 30, 0, 30)]
    public void A_window_that_is_over_has_passed(int passed, int left, int share, int daysLeft)
    {
        var review = new NurtureReview();

        review.Add(Waiting(Track, 1, passed, left), Now, 1);

        Assert.Equal((share, daysLeft), (review.First.Single().Passed, review.First.Single().DaysLeft));
    }

    [Fact]
    public void State_is_read_as_it_was_written_and_only_for_its_question()
    {
        var review = Review(won: 5, lost: 15);
        review.Add(Waiting(Track, 1000.55m, 100, 100), Now, 10);
        review.Add(Waiting(Other, null, 1, 100), Now, 10);
        var text = new NurtureReviewState("50", Now) { Review = review, IsInWaiting = true, Position = "2|<cookie/>" }.ToString();

        var read = NurtureReviewState.Parse(text, "50")!;

        Assert.Equal(text, read.ToString());
        Assert.Equal((Now, true, "2|<cookie/>"), (read.AsOf, read.IsInWaiting, read.Position));
        Assert.Equal(review.First, read.Review.First);
        Assert.Null(NurtureReviewState.Parse(text, "51"));
    }

    [Fact]
    public void State_that_somebody_cut_or_wrote_is_none()
    {
        var text = new NurtureReviewState("50", Now) { Review = Review(won: 1, lost: 1) }.ToString();

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Null(NurtureReviewState.Parse(text[..length], "50")));
        Assert.Null(NurtureReviewState.Parse(text + "1:1", "50"));
    }

    private static NurtureReview Review(int won, int lost, int onItsWay = 0)
    {
        var review = new NurtureReview();
        foreach (var fate in Enumerable.Repeat(StayFate.Won, won).Concat(Enumerable.Repeat(StayFate.Lost, lost)).Concat(Enumerable.Repeat(StayFate.OnItsWay, onItsWay)))
        {
            review.Add(new EndedStay(Track, EnrollmentOutcome.ReturnedToSales, fate, fate == StayFate.Won ? 100 : 0));
        }

        return review;
    }

    private static WaitingStay Waiting(Guid track, decimal? value, int daysPassed, int daysLeft) =>
        new(Guid.NewGuid(), Guid.NewGuid(), track, Now.AddDays(-daysPassed), Now.AddDays(daysLeft), value, LeadValueSource.EstimatedValue);

    // "own won 10": of the lead, won on 10 January; each brings 100.
    private static LaterDeal Deal(string words)
    {
        var parts = words.Split(' ');
        return new LaterDeal(parts[0] == "own", parts[1] == "open", parts[1] == "won" ? new DateTime(2026, 1, int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)) : null, 100);
    }
}
