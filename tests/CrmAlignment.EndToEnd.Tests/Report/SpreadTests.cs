using System;
using System.Linq;
using CrmAlignment.Cli.Report;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Report;

public sealed class SpreadTests
{
    [Fact]
    public void Nothing_has_no_median() => Assert.Equal((null, null), (new Spread().Median, new Spread().At(0.9m)));

    [Theory]
    [InlineData(new[] { 4.0 }, 4.0, 4.0)]
    [InlineData(new[] { 1.0, 2.0 }, 1.5, 1.9)]
    [InlineData(new[] { 5.0, 1.0, 3.0 }, 3.0, 4.6)]
    [InlineData(new[] { 0.04, 0.05, 0.1 }, 0.1, 0.1)]
    public void Median_and_percentile_are_interpolated(double[] days, double median, double percentile)
    {
        var spread = new Spread();
        Array.ForEach(days, spread.Add);
        Assert.Equal((decimal)median, spread.Median!.Value, 6);
        Assert.Equal((decimal)percentile, spread.At(0.9m)!.Value, 6);
    }

    [Fact]
    public void Percentile_is_that_of_the_sorted_rows()
    {
        var days = Enumerable.Range(0, 1000).Select(i => i * 7919 % 1009 / 10.0).ToArray();
        var spread = new Spread();
        Array.ForEach(days, spread.Add);
        var sorted = days.Order().ToArray();
        Assert.Equal((decimal)((sorted[499] + sorted[500]) / 2), spread.Median!.Value, 6);

        // Rank 0.9 * 999 = 899.1, counted from 0.
        Assert.Equal((decimal)(sorted[899] + (0.1 * (sorted[900] - sorted[899]))), spread.At(0.9m)!.Value, 6);
    }
}
