using System;

namespace CrmAlignment.Domain.Attribution;

/// <summary>
/// What is left of a weight after some days. By decimals, not by Math.Pow: the last digits of that differ from one runtime to the next, and
/// with them the cent that a campaign gets.
/// </summary>
public static class HalfLife
{
    /// <summary>The weight of a touch that has lost nothing.</summary>
    public const long Whole = 1_000_000_000;

    // ln 2 to 28 digits: https://oeis.org/A002162.
    private const decimal NaturalLogarithmOfTwo = 0.6931471805599453094172321215m;

    // Terms below this change no digit of a weight.
    private const decimal Precision = 1e-20m;

    // After as many half-lives nothing is left of a thousand millionth.
    private const int Gone = 31;

    /// <summary>Whole * 2^(-days / halfLifeDays), rounded.</summary>
    /// <param name="days">Days, from 0.</param>
    /// <param name="halfLifeDays">Days in which half is lost, from 1.</param>
    public static long Left(int days, int halfLifeDays)
    {
        var halves = days / halfLifeDays;
        if (halves >= Gone)
        {
            return 0;
        }

        var rest = Exponential(-NaturalLogarithmOfTwo * (days % halfLifeDays) / halfLifeDays);
        return (long)Math.Round(Whole * rest / (1L << halves), MidpointRounding.AwayFromZero);
    }

    // The series of e^x, for x between -ln 2 and 0.
    private static decimal Exponential(decimal x)
    {
        var sum = 1m;
        var term = 1m;
        for (var n = 1; Math.Abs(term) > Precision; n++)
        {
            term = term * x / n;
            sum += term;
        }

        return sum;
    }
}
