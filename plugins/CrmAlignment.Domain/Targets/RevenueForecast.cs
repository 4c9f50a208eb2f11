using System;

namespace CrmAlignment.Domain.Targets;

/// <summary>
/// What the records that will be won will bring: their number is uncertain, and so is the revenue of each (the variance of a sum of a random number
/// of terms, such as in Ross, Introduction to Probability Models, section 3.4).
/// </summary>
/// <param name="Expected">The mean.</param>
/// <param name="Low">Lower end of the interval of 80 %, not below 0.</param>
/// <param name="High">Upper end of it.</param>
public sealed record RevenueForecast(double Expected, double Low, double High)
{
    /// <summary>Forecasts; null where too few were won to know what one brings.</summary>
    public static RevenueForecast? Of(WonForecast won, RevenueSample revenue)
    {
        if (revenue.Mean is not { } mean)
        {
            return null;
        }

        var expected = won.Expected * mean;
        var reach = WonForecast.Deviations * Math.Sqrt((won.Expected * revenue.Variance) + (won.Deviation * won.Deviation * mean * mean));
        return new RevenueForecast(expected, Math.Max(expected - reach, 0), expected + reach);
    }
}
