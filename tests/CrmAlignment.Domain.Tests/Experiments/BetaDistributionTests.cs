using System;
using System.Linq;
using CrmAlignment.Domain.Experiments;
using Xunit;

namespace CrmAlignment.Domain.Tests.Experiments;

public sealed class BetaDistributionTests
{
    // Without any case the share is the squared sine of an angle that lies anywhere in a quarter turn: a fortieth of it is 0.0393 radians.
    [Theory]
    [InlineData(0.025, 0.00154133)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.975, 0.99845867)]
    public void Quantile_of_no_cases_is_a_squared_sine(double chance, double expected) =>
        Assert.Equal(expected, BetaDistribution.After(0, 0).Quantile(chance), 8);

    // The parameters 1 and 2 have the density 2 (1 - x): x is exceeded by (1 - x) squared. 3 and 1: x cubed.
    [Theory]
    [InlineData(1, 2, 0.25, 0.4375)]
    [InlineData(3, 1, 0.5, 0.125)]
    [InlineData(2, 2, 0.5, 0.5)]
    public void AtMost_is_that_of_polynomials(double a, double b, double x, double expected) => Assert.Equal(expected, new BetaDistribution(a, b).AtMost(x), 13);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(7, 93)]
    [InlineData(1200, 60_000)]
    [InlineData(500_000, 500_000)]
    public void AtMost_is_the_sum_of_the_density_of_the_angle(int part, int rest)
    {
        var belief = BetaDistribution.After(part, rest);
        foreach (var chance in new[] { 0.025, 0.3, 0.9 })
        {
            var x = belief.Quantile(chance);

            Assert.Equal(Integral(belief, Math.Asin(Math.Sqrt(x))), belief.AtMost(x), 6);
            Assert.Equal(chance, belief.AtMost(x), 9);
        }
    }

    [Fact]
    public void AtMost_of_what_counts_and_of_the_rest_are_1_together() => Assert.All(
        Enumerable.Range(1, 99), percent => Assert.Equal(1, new BetaDistribution(4.5, 20.5).AtMost(percent / 100.0) + new BetaDistribution(20.5, 4.5).AtMost(1 - (percent / 100.0)), 12));

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1.1, 1)]
    public void AtMost_is_certain_at_the_ends(double x, double expected) => Assert.Equal(expected, BetaDistribution.After(3, 4).AtMost(x));

    // By the middle of a million strips: nothing of the product but the density.
    private static double Integral(BetaDistribution belief, double to)
    {
        const int Strips = 1_000_000;
        var width = to / Strips;
        return Enumerable.Range(0, Strips).Sum(strip => belief.DensityOfAngle((strip + 0.5) * width)) * width;
    }
}
