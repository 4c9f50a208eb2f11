using System;
using System.Linq;
using CrmAlignment.Cli.Weights;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Weights;

/// <summary>Scores and bins, by hand.</summary>
public sealed class ForecastQualityTests
{
    [Fact]
    public void Scores_are_means_of_squares_and_the_gain_has_its_interval()
    {
        // Won at 0.8 and lost at 0.2, beside a base rate of one half: 0.04 of 0.25 for every lead, so that the gain has no spread.
        var sure = ForecastQuality.Of([new(0.8, 10, 0), new(0.2, 0, 10)], [new(0.5, 10, 0), new(0.5, 0, 10)]);

        Assert.Equal((20, 10), (sure.Leads, sure.Won));
        Assert.Equal([0.04, 0.25, 0.21, 0.21], new[] { sure.Brier, sure.BaseRateBrier, sure.GainLow, sure.GainHigh }.Select(value => Math.Round(value, 12)));
        Assert.True(sure.BeatsBaseRate);

        // Two gain 0.21 and one loses 0.39: mean 0.01, standard deviation 0.34641, its error 0.2.
        var unsure = ForecastQuality.Of([new(0.8, 2, 1)], [new(0.5, 2, 1)]);

        Assert.Equal(0.01 - 1.959964 * 0.2, unsure.GainLow, 1e-6);
        Assert.Equal(0.01 + 1.959964 * 0.2, unsure.GainHigh, 1e-6);
        Assert.False(unsure.BeatsBaseRate);
    }

    [Fact]
    public void Bins_hold_at_least_twenty_leads_and_keep_equal_chances_together()
    {
        var bins = CalibrationBin.Of([new(0.1, 2, 17), new(0.2, 1, 4), new(0.3, 10, 12), new(0.3, 5, 5), new(0.9, 4, 1)]);

        // 19 alone are too few, and so are the last 5.
        Assert.Equal([24, 37], bins.Select(bin => bin.Leads));
        Assert.Equal([3, 19], bins.Select(bin => bin.Won));
        Assert.Equal((19 * 0.1 + 5 * 0.2) / 24, bins[0].Foretold, 1e-12);
        Assert.Equal((32 * 0.3 + 5 * 0.9) / 37, bins[1].Foretold, 1e-12);
    }

    [Fact]
    public void Interval_of_a_bin_is_that_of_Wilson()
    {
        // NIST, Engineering Statistics Handbook, 7.2.4.1: 4 of 20 at 90 %; at 95 % by the same formula 0.0807 to 0.4160.
        var bin = Assert.Single(CalibrationBin.Of([new(0.25, 4, 16)]));

        Assert.Equal((0.0807, 0.4160), (Math.Round(bin.Low, 4), Math.Round(bin.High, 4)));
    }

    [Fact]
    public void A_great_history_has_ten_bins()
    {
        var bins = CalibrationBin.Of(Enumerable.Range(1, 999).Select(chance => new LeadForecast(chance / 1000d, 1, 1)));

        Assert.Equal(10, bins.Count);
        Assert.Equal(1998, bins.Sum(bin => bin.Leads));
        Assert.All(bins, bin => Assert.InRange(bin.Leads, CalibrationBin.Fewest, 200));
    }
}
