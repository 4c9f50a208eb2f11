using System;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Targets;

/// <summary>
/// How many more records will be won until the end of a period: the sum of the chances of those that wait, by their age, and of those that still
/// will come. The interval knows two kinds of not knowing: that chances are chances, and that a chance is an estimate, which errs for all records
/// of a layer in the same direction.
/// </summary>
public sealed record WonForecast
{
    /// <summary>
    /// Standard deviations to both sides of the mean that hold 80 % of a normal distribution. 80 % was chosen by this project: a plan is discussed by
    /// what is likely, and one case in five outside is one that people see happen.
    /// </summary>
    internal const double Deviations = 1.2816;

    /// <summary>The mean.</summary>
    public required double Expected { get; init; }

    /// <summary>Its standard deviation.</summary>
    public required double Deviation { get; init; }

    /// <summary>Lower end of the interval of 80 %; a whole number, not below 0.</summary>
    public required int Low { get; init; }

    /// <summary>Upper end of it; a whole number.</summary>
    public required int High { get; init; }

    /// <summary>Waiting records that were forecast.</summary>
    public required int Records { get; init; }

    /// <summary>Waiting records of an age of which history knows too little; they are in no number above.</summary>
    public required int WithoutData { get; init; }

    /// <summary>Forecasts; null where nothing could be forecast although something waits: not enough data.</summary>
    /// <param name="layers">The layers, each record in one of them.</param>
    /// <param name="horizon">Days until the end of the period, at least 0.</param>
    public static WonForecast? Of(IEnumerable<Waiting> layers, int horizon)
    {
        double mean = 0, variance = 0;
        int records = 0, withoutData = 0;
        foreach (var layer in layers)
        {
            double deviation = 0;
            var chances = new Dictionary<double, Chance?>();
            foreach (var age in layer.Ages)
            {
                if (!chances.TryGetValue(age, out var known))
                {
                    chances[age] = known = layer.Curve.Within(age, horizon);
                }

                if (known is not { } chance)
                {
                    withoutData++;
                    continue;
                }

                records++;
                mean += chance.Share;
                variance += chance.Share * (1 - chance.Share);
                deviation += Math.Sqrt(chance.Variance);
            }

            variance += deviation * deviation;
            Arrive(layer, horizon, ref mean, ref variance);
        }

        return records == 0 && withoutData > 0 ? null : Of(mean, Math.Sqrt(variance), records, withoutData);
    }

    private static WonForecast Of(double mean, double deviation, int records, int withoutData) => new()
    {
        Expected = mean,
        Deviation = deviation,
        Low = (int)Math.Floor(Math.Max(mean - (Deviations * deviation), 0)),
        High = (int)Math.Ceiling(mean + (Deviations * deviation)),
        Records = records,
        WithoutData = withoutData,
    };

    // Who comes on a day is new at its end. Arrivals are taken for a Poisson process: as many as the mean is the variance of their number, and
    // of the count from which the mean was taken.
    private static void Arrive(Waiting layer, int horizon, ref double mean, ref double variance)
    {
        double share = 0, deviation = 0;
        for (var day = 1; day <= horizon && layer.ArrivalsADay > 0; day++)
        {
            if (layer.Curve.FromEntry(horizon - day) is not { } chance)
            {
                return;
            }

            share += chance.Share;
            deviation += Math.Sqrt(chance.Variance);
        }

        if (share > 0 || deviation > 0)
        {
            var arriving = layer.ArrivalsADay * share;
            mean += arriving;
            variance += arriving + (arriving * share / layer.DaysSeen) + Math.Pow(layer.ArrivalsADay * deviation, 2);
        }
    }
}
