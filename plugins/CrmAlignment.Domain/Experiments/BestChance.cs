using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Experiments;

/// <summary>
/// The chance that one share is above all others: the integral of its density times the chances that each other is below. Over the angle whose
/// squared sine the share is, the density has no poles and the same width wherever it lies, so that Simpson's rule is right to 1e-8; it is the same
/// each time, as drawing by lot would not be.
/// </summary>
internal static class BestChance
{
    // Even, as Simpson's rule needs it.
    private const int Steps = 400;

    // Beyond 9 deviations there is less than 1e-18.
    private const double Deviations = 9;

    public static double Of(BetaDistribution share, IReadOnlyList<BetaDistribution> others)
    {
        var middle = Math.Asin(Math.Sqrt(share.Mean));
        var reach = Deviations / (2 * Math.Sqrt(share.A + share.B));
        var from = Math.Max(0, middle - reach);
        var width = (Math.Min(Math.PI / 2, middle + reach) - from) / Steps;
        double above = 0, all = 0;
        for (var step = 0; step <= Steps; step++)
        {
            var angle = from + (step * width);
            var weight = share.DensityOfAngle(angle) * (step is 0 or Steps ? 1 : step % 2 == 0 ? 2 : 4);
            var sine = Math.Sin(angle);
            above += weight * others.Aggregate(1.0, (product, other) => product * other.AtMost(sine * sine));
            all += weight;
        }

        return above / all;
    }
}
