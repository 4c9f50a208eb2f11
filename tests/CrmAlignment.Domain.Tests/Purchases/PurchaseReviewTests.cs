using System;
using System.Linq;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Purchases;

/// <summary>What is out of step with the customer's purchase, worked by hand: all deals are reviewed on 31 March 2026 at noon.</summary>
public sealed class PurchaseReviewTests
{
    private static readonly DateTime Now = new(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc);

    private static readonly PurchaseReview Review = new(StalledDays: 30, SilentDays: 14);

    [Theory]
    [InlineData(null, false, false, PurchaseStage.NeedRecognized, false)]
    [InlineData(0, false, false, PurchaseStage.NeedRecognized, false)]
    [InlineData(1, false, false, PurchaseStage.NeedRecognized, false)]
    [InlineData(2, false, false, PurchaseStage.NeedRecognized, true)]
    [InlineData(2, false, false, PurchaseStage.SearchingSolutions, true)]
    [InlineData(2, false, false, PurchaseStage.EvaluatingOffers, false)]
    [InlineData(3, false, false, PurchaseStage.EvaluatingOffers, true)]
    [InlineData(3, false, false, PurchaseStage.Deciding, false)]
    [InlineData(0, true, false, PurchaseStage.SearchingSolutions, true)]
    [InlineData(0, true, false, PurchaseStage.EvaluatingOffers, false)]
    [InlineData(null, false, true, PurchaseStage.EvaluatingOffers, true)]
    [InlineData(null, true, true, PurchaseStage.Deciding, false)]
    public void Of_finds_that_we_are_ahead_where_our_offer_comes_before_the_customer_is_there(
        int? ours, bool proposal, bool final, PurchaseStage customer, bool isAhead)
    {
        var deal = new PurchaseDeal { Stage = customer, SalesStage = ours, HasProposal = proposal, HasFinalProposal = final, Since = Now.AddDays(-1), IsPlanned = true };

        Assert.Equal(isAhead ? [OutOfStep.Ahead] : [], Review.Of(deal, Now));
    }

    // At the same stage for 30 days to the second is too long, one second less is not; an activity of 30 days ago is none that goes on.
    [Theory]
    [InlineData(30 * 86400, 86400, true)]
    [InlineData((30 * 86400) - 1, 86400, false)]
    [InlineData(400 * 86400, (30 * 86400) - 1, true)]
    [InlineData(400 * 86400, 30 * 86400, false)]
    [InlineData(400 * 86400, null, false)]
    public void Of_finds_a_customer_who_does_not_move_although_activities_go_on(int sinceSeconds, int? activitySeconds, bool isStalled)
    {
        var deal = new PurchaseDeal
        {
            Stage = PurchaseStage.SearchingSolutions,
            Since = Now.AddSeconds(-sinceSeconds),
            LastActivityOn = activitySeconds is { } seconds ? Now.AddSeconds(-seconds) : null,
        };

        Assert.Equal(isStalled ? [OutOfStep.Stalled] : [], Review.Of(deal, Now));
    }

    [Theory]
    [InlineData(PurchaseStage.Deciding, 14, null, false, true)]
    [InlineData(PurchaseStage.Deciding, 13, null, false, false)]
    [InlineData(PurchaseStage.Deciding, 14, 14, false, true)]
    [InlineData(PurchaseStage.Deciding, 14, 13, false, false)]
    [InlineData(PurchaseStage.Deciding, 14, null, true, false)]
    [InlineData(PurchaseStage.Deciding, null, null, false, true)]
    [InlineData(PurchaseStage.EvaluatingOffers, 14, null, false, false)]
    public void Of_finds_silence_while_the_customer_decides(PurchaseStage stage, int? sinceDays, int? activityDays, bool isPlanned, bool isSilent)
    {
        var deal = new PurchaseDeal
        {
            Stage = stage,
            Since = sinceDays is { } days ? Now.AddDays(-days) : null,
            LastActivityOn = activityDays is { } ago ? Now.AddDays(-ago) : null,
            IsPlanned = isPlanned,
        };

        Assert.Equal(isSilent ? [OutOfStep.Silent] : [], Review.Of(deal, Now));
    }

    [Fact]
    public void Of_says_only_that_a_deal_is_open_where_the_customer_has_bought()
    {
        var deal = new PurchaseDeal { Stage = PurchaseStage.Purchased, SalesStage = 3, Since = Now.AddDays(-90), LastActivityOn = Now.AddDays(-1) };

        Assert.Equal([OutOfStep.NotClosed], Review.Of(deal, Now));
    }

    [Fact]
    public void Of_says_nothing_where_nobody_knows_the_stage()
    {
        var deal = new PurchaseDeal { SalesStage = 3, HasFinalProposal = true, LastActivityOn = Now };

        Assert.Empty(Review.Of(deal, Now));
    }

    // 90 days at the decision, last called 20 days ago: it stands still while we work, and nothing has happened for a fortnight.
    [Fact]
    public void Of_finds_several_at_once()
    {
        var deal = new PurchaseDeal { Stage = PurchaseStage.Deciding, Since = Now.AddDays(-90), LastActivityOn = Now.AddDays(-20) };

        Assert.Equal([OutOfStep.Stalled, OutOfStep.Silent], Review.Of(deal, Now));
    }

    [Fact]
    public void Tally_counts_unknown_stages_apart_and_tells_no_share_of_fewer_than_twenty()
    {
        var tally = new PurchaseTally();
        var known = new PurchaseDeal { Stage = PurchaseStage.Purchased, Value = 100m, Deciders = 1 };
        var unknown = new PurchaseDeal { Value = 30m };
        for (var deals = 0; deals < 19; deals++)
        {
            tally.Add(known, Review.Of(known, Now));
        }

        tally.Add(unknown, Review.Of(unknown, Now));

        Assert.Equal((new DealSum(20, 1930m), new DealSum(1, 30m), new DealSum(1, 30m)), (tally.Open, tally.UnknownStage, tally.WithoutDecider));
        Assert.Equal((new DealSum(19, 1900m), new DealSum(19, 1900m)), (tally.Affected, tally.Kinds[(int)OutOfStep.NotClosed]));
        Assert.Equal([0, 0, 0, 0, 19], tally.Stages.Select(stage => stage.Count));
        Assert.Equal((0.05, true), (tally.WithoutDeciderRate.Value!.Value, PurchaseTally.HasEnoughData(tally.WithoutDeciderRate)));
        Assert.Equal((19, false), (tally.RateOf(OutOfStep.NotClosed).Base, PurchaseTally.HasEnoughData(tally.RateOf(OutOfStep.NotClosed))));
    }
}
