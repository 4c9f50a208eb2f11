using System;

namespace CrmAlignment.Domain.Experiments;

/// <summary>What is believed of a share: a beta distribution.</summary>
/// <remarks>
/// Computed by formulas of the NIST Digital Library of Mathematical Functions, to better than 1e-9 for up to a million cases. The last digits of
/// logarithms differ between .NET Framework, Mono and .NET, so whoever shows or compares a result rounds it first.
/// </remarks>
/// <param name="A">First parameter, above 0.</param>
/// <param name="B">Second parameter, above 0.</param>
public readonly record struct BetaDistribution(double A, double B)
{
    // Doubles have 52 binary digits: more halvings change nothing.
    private const int Halvings = 52;
    private const int MostTerms = 100_000;
    private const double Precision = 1e-15;
    private const double Tiny = 1e-300;

    /// <summary>What is believed of a share after some cases, when nothing was known before.</summary>
    /// <remarks>
    /// Jeffreys' prior, which adds half a case to each side: its intervals keep their promise also for few cases and shares near 0, as
    /// L. Brown, T. Cai and A. DasGupta show (Interval Estimation for a Binomial Proportion, Statistical Science 16, 2001), while a uniform prior
    /// draws small shares, which conversions are, towards a half.
    /// </remarks>
    /// <param name="part">Cases that count, 0 or more.</param>
    /// <param name="rest">Cases that do not, 0 or more.</param>
    public static BetaDistribution After(int part, int rest) => new(part + 0.5, rest + 0.5);

    /// <summary>The mean, 0 to 1.</summary>
    public double Mean => A / (A + B);

    /// <summary>The chance that the share is at most a value.</summary>
    /// <remarks>The regularized incomplete beta function: https://dlmf.nist.gov/8.17.E22, and E4 for values beyond the mean.</remarks>
    /// <param name="x">0 to 1; values outside are taken for the nearer end.</param>
    public double AtMost(double x)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        return x <= (A + 1) / (A + B + 2) ? Below(x) : 1 - new BetaDistribution(B, A).Below(1 - x);
    }

    /// <summary>The value that the share does not exceed with a chance.</summary>
    /// <param name="chance">Above 0, below 1.</param>
    public double Quantile(double chance)
    {
        double low = 0, high = 1;
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            if (AtMost(middle) < chance)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low + high) / 2;
    }

    /// <summary>The density of the angle whose squared sine the share is: finite wherever a parameter is at least a half.</summary>
    /// <param name="angle">0 to a quarter turn, in radians.</param>
    internal double DensityOfAngle(double angle) =>
        2 * Math.Exp(Log((2 * A) - 1, Math.Sin(angle)) + Log((2 * B) - 1, Math.Cos(angle)) - LogBeta);

    private double LogBeta => LogGamma.Of(A) + LogGamma.Of(B) - LogGamma.Of(A + B);

    // 0 to the power of 0 is 1.
    private static double Log(double power, double value) => power == 0 ? 0 : power * Math.Log(Math.Max(value, Tiny));

    private double Below(double x) => Math.Exp((A * Math.Log(x)) + (B * Math.Log(1 - x)) - LogBeta) / (A * Fraction(x));

    // Lentz's way through a continued fraction: https://dlmf.nist.gov/3.10#iii
    private double Fraction(double x)
    {
        double value = 1, c = 1, d = 0;
        for (var term = 1; term < MostTerms; term++)
        {
            var numerator = Coefficient(term, x);
            d = 1 / NotZero(1 + (numerator * d));
            c = NotZero(1 + (numerator / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
            {
                return value;
            }
        }

        throw new InvalidOperationException($"The incomplete beta function of {A} and {B} at {x} did not converge: that many cases were never meant.");
    }

    private double Coefficient(int term, double x)
    {
        double m = term / 2;
        return term % 2 == 0
            ? m * (B - m) * x / ((A + (2 * m) - 1) * (A + (2 * m)))
            : -(A + m) * (A + B + m) * x / ((A + (2 * m)) * (A + (2 * m) + 1));
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
