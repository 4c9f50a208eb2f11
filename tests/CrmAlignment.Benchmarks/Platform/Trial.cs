using System;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>An operation to measure, and bare SQLite doing the same work.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Target">What it has to reach.</param>
/// <param name="Operation">Does it once; takes a number that is never given twice.</param>
/// <param name="Baseline">Does it once in bare SQLite.</param>
internal sealed record Trial(string Name, Target Target, Action<int> Operation, Action<int> Baseline)
{
    /// <summary>How often the two take turns.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>Operations of each in a turn.</summary>
    public int PerRound { get; init; } = 1;

    /// <summary>Rows that one operation writes; 1 where the target is no rate.</summary>
    public int Rows { get; init; } = 1;
}
