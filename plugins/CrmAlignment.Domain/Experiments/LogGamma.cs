using System;

namespace CrmAlignment.Domain.Experiments;

/// <summary>The logarithm of the gamma function, for arguments above 0, to some 13 digits.</summary>
/// <remarks>Stirling's series (https://dlmf.nist.gov/5.11.E1) from 10 on, where its fifth term is below 1e-13; smaller arguments are raised by the recurrence.</remarks>
internal static class LogGamma
{
    private const double LeastOfSeries = 10;

    private static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    public static double Of(double x)
    {
        var factor = 1.0;
        while (x < LeastOfSeries)
        {
            factor *= x;
            x++;
        }

        return Series(x) - Math.Log(factor);
    }

    private static double Series(double x)
    {
        var square = 1 / (x * x);
        var correction = ((((((((-691.0 / 360360) * square) + (1.0 / 1188)) * square) - (1.0 / 1680)) * square + (1.0 / 1260)) * square - (1.0 / 360)) * square) + (1.0 / 12);
        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + (correction / x);
    }
}
