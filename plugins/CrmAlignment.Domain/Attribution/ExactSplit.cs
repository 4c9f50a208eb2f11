using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Attribution;

/// <summary>
/// Divides an amount so that the parts add up to it exactly, by largest remainder: each part gets what is certain of it in whole cents, and
/// the cents that are left go one by one to those that lack most (https://en.wikipedia.org/wiki/Quota_method).
/// </summary>
public static class ExactSplit
{
    /// <summary>The parts, in the order of the weights; those of a negative amount are those of the positive one, negated.</summary>
    /// <param name="amount">Amount, up to 10^15 cents.</param>
    /// <param name="weights">Weights from 0 to 10^12 in all, at least one above 0.</param>
    /// <param name="digits">Digits of a cent, 0 to 4. What the amount has beyond them goes to the greatest weight.</param>
    public static IReadOnlyList<decimal> Of(decimal amount, IReadOnlyList<long> weights, int digits)
    {
        var cent = CentOf(digits);
        var size = Math.Abs(amount);
        var cents = decimal.Floor(size / cent);
        var parts = Cents(cents, weights);
        var greatest = weights.ToList().IndexOf(weights.Max());
        return parts
            .Select((part, place) => (part * cent) + (place == greatest ? size - (cents * cent) : 0))
            .Select(part => amount < 0 ? -part : part)
            .ToArray();
    }

    // The remainder of a division of whole decimals is exact; its quotient need not be.
    private static decimal[] Cents(decimal cents, IReadOnlyList<long> weights)
    {
        var all = (decimal)weights.Sum();
        var remainders = weights.Select(weight => cents * weight % all).ToArray();
        var parts = weights.Select((weight, place) => ((cents * weight) - remainders[place]) / all).ToArray();
        var left = (int)(cents - parts.Sum());
        foreach (var place in Enumerable.Range(0, parts.Length).OrderByDescending(place => remainders[place]).ThenBy(place => place).Take(left))
        {
            parts[place]++;
        }

        return parts;
    }

    private static decimal CentOf(int digits) => digits is >= 0 and <= 4
        ? new decimal(1, 0, 0, false, (byte)digits)
        : throw new ArgumentOutOfRangeException(nameof(digits), digits, "A currency of Dataverse has 0 to 4 digits.");
}
