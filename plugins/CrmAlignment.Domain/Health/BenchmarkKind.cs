namespace CrmAlignment.Domain.Health;

/// <summary>Of which organizations a benchmark is.</summary>
public enum BenchmarkKind
{
    /// <summary>The best.</summary>
    Best,

    /// <summary>The average of those that sell to companies.</summary>
    B2BAverage,

    /// <summary>The worst.</summary>
    Worst,
}
