using System;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.FunnelModels;

/// <summary>How many leads are a valid datum, and why the others are none. Added one by one, in any order, over any number of calls.</summary>
public sealed class DatumTally
{
    private static readonly int States = Enum.GetValues(typeof(DatumState)).Length;

    private readonly int[] _counts;

    /// <summary>Of nothing yet.</summary>
    public DatumTally()
        : this(new int[States])
    {
    }

    private DatumTally(int[] counts) => _counts = counts;

    /// <summary>All leads.</summary>
    public int Leads => _counts.Sum();

    /// <summary>Leads of a state.</summary>
    public int this[DatumState state] => _counts[(int)state];

    /// <summary>Counts a lead.</summary>
    public void Add(Datum datum) => _counts[(int)datum.State]++;

    internal void Write(TokenWriter tokens) => Array.ForEach(_counts, count => tokens.Add(count));

    /// <exception cref="FormatException">The text is none.</exception>
    internal static DatumTally Read(TokenReader tokens) => new(Enumerable.Range(0, States).Select(_ => tokens.Number()).ToArray());
}
