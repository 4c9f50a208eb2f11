using System;

namespace CrmAlignment.Domain.Time;

/// <summary>
/// What is left of an amount of which half is lost again and again. By decimals, not by Math.Pow: the last digits of that differ from one
/// runtime to the next, and with them a cent of a campaign or a point of a lead.
/// </summary>
public static class HalfLife
{
    // ln 2 to 28 digits: https://oeis.org/A002162.
    private const decimal NaturalLogarithmOfTwo = 0.6931471805599453094172321215m;

    // Terms below this change no digit of an amount.
    private const decimal Precision = 1e-20m;

    // After as many half-lives nothing is left of a long.
    private const int Gone = 63;

    /// <summary>amount * 2^(-days / halfLifeDays).</summary>
    /// <param name="amount">Amount at the beginning, 0 to 1,000,000,000.</param>
    /// <param name="days">Days that have passed, from 0.</param>
    /// <param name="halfLifeDays">Days in which half is lost, from 1.</param>
    /// <returns>Rounded to a whole number, halves away from 0.</returns>
    public static long Left(long amount, int days, int halfLifeDays)
    {
        var halves = days / halfLifeDays;
        if (halves >= Gone)
        {
            return 0;
        }

        var rest = Exponential(-NaturalLogarithmOfTwo * (days % halfLifeDays) / halfLifeDays);
        return (long)Math.Round(amount * rest / (1L << halves), MidpointRounding.AwayFromZero);
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
