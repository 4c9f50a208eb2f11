using System;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using Xunit;

namespace CrmAlignment.Domain.Tests.Diagnosis;

public sealed class ProportionTests
{
    // Newcombe, Statistics in Medicine 17 (1998): table II of pages 857 to 872 for one share (81 of 263, 15 of 148, 0 of 20, 1 of 29).
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Interval_is_that_of_published_examples(int part, int sample, double low, double high)
    {
        var proportion = new Proportion(part, sample);

        Assert.Equal((low, high), (Math.Round(proportion.Low, 4), Math.Round(proportion.High, 4)));
    }

    // The same, pages 873 to 890, table II, method 10: 56 of 70 and 48 of 80, 9 of 10 and 3 of 10, 10 of 10 and 0 of 20.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    public void Interval_of_a_difference_is_that_of_published_examples(int part, int sample, int otherPart, int otherSample, double low, double high)
    {
        var difference = new Proportion(part, sample).Minus(new Proportion(otherPart, otherSample));

        Assert.Equal((low, high), (Math.Round(difference.Low, 4), Math.Round(difference.High, 4)));
    }

    // The first of Newcombe's examples above, less a plan of 0.35: the plan adds no width.
    [Fact]
    public void Interval_of_a_difference_from_a_plan_is_that_of_the_share_less_the_plan()
    {
        var difference = new Proportion(81, 263).Minus(0.35);

        Assert.Equal((-0.0420, -0.0947, 0.0162), (Math.Round(difference.Value, 4), Math.Round(difference.Low, 4), Math.Round(difference.High, 4)));
    }

    [Theory]
    [InlineData(0.05, 40)]
    [InlineData(0.23, 60)]
    [InlineData(0.5, 25)]
    [InlineData(0.9, 200)]
    public void Interval_covers_the_truth_in_95_of_100_samples(double truth, int sample)
    {
        var random = new Random(7);

        var covered = Enumerable.Range(0, 10_000).Count(_ =>
        {
            var proportion = new Proportion(Enumerable.Range(0, sample).Count(_ => random.NextDouble() < truth), sample);
            return proportion.Low <= truth && truth <= proportion.High;
        });

        // Counts are whole, so that the promise is kept on average over samples, not by each.
        Assert.InRange(covered, 9_250, 9_900);
    }

    [Fact]
    public void Nothing_is_known_of_no_cases() => Assert.Equal((0, 0, 1), (new Proportion(0, 0).Share, new Proportion(0, 0).Low, new Proportion(0, 0).High));
}
