using System;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Purchases;

public sealed class PurchaseStateTests
{
    private static readonly DateTime Now = new(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc);

    private static readonly PurchaseReview Review = new(30, 14);

    private static PurchaseState Counted()
    {
        var state = new PurchaseState(Review.Text, Now) { Position = "2|<cookie page=\"1\"/>" };
        state.Tally.Add(new PurchaseDeal { Stage = PurchaseStage.Deciding, Value = 12.34m }, [OutOfStep.Ahead, OutOfStep.Silent]);
        state.Tally.Add(new PurchaseDeal { Value = -1m, Deciders = 2 }, []);
        return state;
    }

    [Fact]
    public void Parse_reads_what_was_written()
    {
        var state = Counted();

        var read = PurchaseState.Parse(state.ToString(), Review.Text)!;

        Assert.Equal((state.ToString(), Now, state.Position), (read.ToString(), read.AsOf, read.Position));
        Assert.Equal((state.Tally.Open, state.Tally.WithoutDecider, state.Tally.UnknownStage), (read.Tally.Open, read.Tally.WithoutDecider, read.Tally.UnknownStage));
        Assert.Equal(state.Tally.Stages, read.Tally.Stages);
        Assert.Equal(state.Tally.Kinds, read.Tally.Kinds);
    }

    [Fact]
    public void Parse_refuses_the_state_of_another_question_and_what_is_none()
    {
        var text = Counted().ToString();

        Assert.Null(PurchaseState.Parse(text, new PurchaseReview(31, 14).Text));
        Assert.Null(PurchaseState.Parse(text + "1:0", Review.Text));
        Assert.Null(PurchaseState.Parse(text.Substring(0, text.Length - 3), Review.Text));
        Assert.Null(PurchaseState.Parse("hello", Review.Text));
        Assert.Null(PurchaseState.Parse("", Review.Text));
    }
}
