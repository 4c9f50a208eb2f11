namespace CrmAlignment.Domain.Scoring;

/// <summary>
/// Halving, by whole numbers alone: the same on every runtime and processor, which no function of floating point promises. The share that
/// is left of one half-life differs from the true power of two by less than one in ten million.
/// </summary>
internal static class HalfLife
{
    // Shares are whole numbers of so many bits: a product of two fits into 64.
    private const int Bits = 30;
    private const long One = 1L << Bits;

    // 2 to the power of -1/2, -1/4, -1/8 and so on: each is the square root of the one before it.
    private static readonly long[] Roots = RootsOfOneHalf();

    /// <summary>What is left of an amount.</summary>
    /// <param name="amount">Amount at the beginning, 0 to 1,000,000.</param>
    /// <param name="days">Days that have passed, 0 or more.</param>
    /// <param name="halfLifeDays">Days after which half is left, 1 or more.</param>
    /// <returns>Rounded to a whole number, halves away from 0.</returns>
    public static long Left(long amount, int days, int halfLifeDays)
    {
        var shift = Bits + (days / halfLifeDays);
        return shift > 62 ? 0 : ((amount * ShareOf(days % halfLifeDays, halfLifeDays)) + (1L << (shift - 1))) >> shift;
    }

    // The quotient in binary digits, one after the other: each digit that is set multiplies by the root of its place.
    private static long ShareOf(int days, int halfLifeDays)
    {
        var share = One;
        var rest = (long)days;
        foreach (var root in Roots)
        {
            rest *= 2;
            if (rest >= halfLifeDays)
            {
                rest -= halfLifeDays;
                share = ((share * root) + (One / 2)) >> Bits;
            }
        }

        return share;
    }

    private static long[] RootsOfOneHalf()
    {
        var roots = new long[Bits];
        var last = One / 2;
        for (var index = 0; index < roots.Length; index++)
        {
            roots[index] = last = SquareRoot(last << Bits);
        }

        return roots;
    }

    private static long SquareRoot(long value)
    {
        var root = 0L;
        for (var bit = One; bit > 0; bit >>= 1)
        {
            if ((root + bit) * (root + bit) <= value)
            {
                root += bit;
            }
        }

        return root;
    }
}
