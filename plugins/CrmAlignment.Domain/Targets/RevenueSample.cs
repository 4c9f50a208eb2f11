using System;

namespace CrmAlignment.Domain.Targets;

/// <summary>What won records brought each, as a mean and how far they differ.</summary>
/// <param name="Count">Won records.</param>
/// <param name="Sum">What they brought together.</param>
/// <param name="Squares">The sum of the squares of what each brought.</param>
public readonly record struct RevenueSample(int Count, double Sum, double Squares)
{
    /// <summary>Revenue of one on average; null where fewer than <see cref="TargetMeasures.MinimumSample"/> were won.</summary>
    public double? Mean => Count >= TargetMeasures.MinimumSample ? Sum / Count : null;

    /// <summary>Variance of the revenue of one; 0 of none.</summary>
    public double Variance => Count == 0 ? 0 : Math.Max((Squares / Count) - (Sum / Count * (Sum / Count)), 0);

    /// <summary>With one more.</summary>
    public RevenueSample With(double revenue) => new(Count + 1, Sum + revenue, Squares + (revenue * revenue));
}
