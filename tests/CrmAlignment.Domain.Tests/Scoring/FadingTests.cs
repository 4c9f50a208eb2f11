using System;
using System.Linq;
using CrmAlignment.Domain.Scoring;
using Xunit;

namespace CrmAlignment.Domain.Tests.Scoring;

/// <summary>How points fade. Golden numbers are 100 x points x 2^(-days / half-life), halves rounded away from 0.</summary>
public sealed class FadingTests
{
    /// <summary>40 x 2^(-1/2) = 28.2842..., x 2^(-3/2) = 14.1421...; 100 x 2^(-1/3) = 79.3700..., x 2^(-2/3) = 62.9960...; 7 x 2^(-4/30) = 6.3821...</summary>
    [Theory]
    [InlineData(40, 10, 0, 4000)]
    [InlineData(40, 10, 5, 2828)]
    [InlineData(40, 10, 10, 2000)]
    [InlineData(40, 10, 15, 1414)]
    [InlineData(40, 10, 20, 1000)]
    [InlineData(40, 10, 130, 0)]
    [InlineData(100, 3, 1, 7937)]
    [InlineData(100, 3, 2, 6300)]
    [InlineData(-100, 3, 2, -6300)]
    [InlineData(7, 30, 4, 638)]
    [InlineData(1, 1, 1, 50)]
    [InlineData(1, 1, 2, 25)]
    [InlineData(1, 1, 3, 13)]
    [InlineData(-1, 1, 3, -13)]
    public void Half_is_left_after_each_half_life(int points, int halfLife, int days, long left) =>
        Assert.Equal(left, new Fading(halfLife, null).Left(points, days));

    [Fact]
    public void Points_without_a_half_life_stay_until_they_end()
    {
        var ends = new Fading(null, 14);

        Assert.Equal((2500, 2500, 0, 0), (ends.Left(25, 0), ends.Left(25, 13), ends.Left(25, 14), ends.Left(25, 5000)));
        Assert.Equal(14, ends.DaysUntilNothing(25));
        Assert.Equal(2500, Fading.Never.Left(25, 100_000));
        Assert.Null(Fading.Never.DaysUntilNothing(25));
    }

    [Fact]
    public void Half_life_and_end_hold_together()
    {
        var both = new Fading(10, 12);

        Assert.Equal((4000, 1866, 0), (both.Left(40, 0), both.Left(40, 11), both.Left(40, 12)));
        Assert.Equal(12, both.DaysUntilNothing(40));
    }

    /// <summary>1 point = 100 hundredths; below 0.5 of them after log2(200) = 7.64 half-lives, on the 8th day at one a day.</summary>
    [Fact]
    public void Day_is_known_on_which_nothing_is_left()
    {
        Assert.Equal(8, new Fading(1, null).DaysUntilNothing(1));
        Assert.Equal(0, Fading.Never.DaysUntilNothing(0));
        foreach (var points in new[] { 1, -1, 7, 40, 1000, -1000 })
        {
            foreach (var halfLife in new[] { 1, 2, 7, 30, 365, Fading.MaximumDays })
            {
                var fading = new Fading(halfLife, null);
                var day = fading.DaysUntilNothing(points)!.Value;
                Assert.Equal((0, true), (fading.Left(points, day), fading.Left(points, day - 1) != 0));
            }
        }
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1000, 7)]
    [InlineData(-1000, 365)]
    [InlineData(1000, Fading.MaximumDays)]
    public void Points_never_grow_again(int points, int halfLife)
    {
        var fading = new Fading(halfLife, null);
        var left = Enumerable.Range(0, Math.Min(20 * halfLife, 20_000)).Select(day => Math.Abs(fading.Left(points, day))).ToArray();

        Assert.Equal(left.OrderByDescending(hundredths => hundredths), left);
    }

    /// <summary>The exact power by floating point, whose own error is far below half a hundredth: at most one hundredth beside it, in ties.</summary>
    [Fact]
    public void What_is_left_is_the_power_of_two()
    {
        foreach (var halfLife in new[] { 1, 3, 7, 30, 97, 365, 1000, Fading.MaximumDays })
        {
            for (var day = 0; day < 3 * halfLife; day += 1 + (halfLife / 50))
            {
                var exact = 100_000 * Math.Pow(2, -(double)day / halfLife);
                Assert.InRange(new Fading(halfLife, null).Left(1000, day), exact - 0.51, exact + 0.51);
            }
        }
    }
}
