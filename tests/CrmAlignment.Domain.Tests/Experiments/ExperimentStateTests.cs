using CrmAlignment.Domain.Experiments;
using Xunit;

namespace CrmAlignment.Domain.Tests.Experiments;

public sealed class ExperimentStateTests
{
    [Fact]
    public void State_goes_through_the_arms_and_comes_back_from_its_text()
    {
        var state = ExperimentState.Begin("asked", 2).With(new ArmTally(1, 2, 3), "2|cookie:1").With(new ArmTally(4, 5, 6), null);

        var read = ExperimentState.Parse(state.ToString(), "asked", 2)!;

        Assert.Equal([new ArmTally(4, 5, 6), default], read.Tallies);
        Assert.Equal((1, "", false), (read.Done, read.Position, read.IsComplete));
        Assert.True(read.With(default, null).IsComplete);
        Assert.Equal(state.ToString(), read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:1")]
    [InlineData("nonsense")]
    public void Text_that_is_no_state_is_none(string text) => Assert.Null(ExperimentState.Parse(text, "asked", 2));

    [Fact]
    public void State_of_another_question_or_of_other_arms_is_none()
    {
        var text = ExperimentState.Begin("asked", 2).ToString();

        Assert.Null(ExperimentState.Parse(text, "else", 2));
        Assert.Null(ExperimentState.Parse(text, "asked", 3));
        Assert.Null(ExperimentState.Parse(text, "asked", 1));
    }
}
