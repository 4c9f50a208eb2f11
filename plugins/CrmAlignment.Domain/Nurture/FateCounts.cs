using System;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Nurture;

/// <summary>How many leads had which fate. Immutable.</summary>
public sealed class FateCounts
{
    private static readonly int Fates = Enum.GetValues(typeof(StayFate)).Length;

    private readonly int[] _counts;

    private FateCounts(int[] counts, decimal revenue)
    {
        _counts = counts;
        Revenue = revenue;
    }

    /// <summary>No leads.</summary>
    public static FateCounts None { get; } = new(new int[Fates], 0);

    /// <summary>What the won ones brought, in base currency.</summary>
    public decimal Revenue { get; }

    /// <summary>All leads.</summary>
    public int All => _counts.Sum();

    /// <summary>Those of which it is decided whether they buy: who is on his way counts on neither side.</summary>
    public int Decided => All - this[StayFate.OnItsWay];

    /// <summary>Those won, of the decided.</summary>
    public Proportion Chance => new(this[StayFate.Won], Decided);

    /// <summary>Leads with a fate.</summary>
    public int this[StayFate fate] => _counts[(int)fate];

    /// <summary>One lead more.</summary>
    public FateCounts With(StayFate fate, decimal revenue) => new(_counts.Select((count, place) => place == (int)fate ? count + 1 : count).ToArray(), Revenue + revenue);

    /// <summary>Both together.</summary>
    public static FateCounts operator +(FateCounts one, FateCounts other) =>
        new(one._counts.Zip(other._counts, (first, second) => first + second).ToArray(), one.Revenue + other.Revenue);

    internal void Write(TokenWriter tokens)
    {
        foreach (var count in _counts)
        {
            tokens.Add(count);
        }

        tokens.Add(Revenue);
    }

    /// <exception cref="FormatException">The text is none.</exception>
    internal static FateCounts Read(TokenReader tokens)
    {
        var counts = new int[Fates];
        for (var fate = 0; fate < Fates; fate++)
        {
            counts[fate] = tokens.Number();
        }

        return new FateCounts(counts, tokens.Amount());
    }
}
