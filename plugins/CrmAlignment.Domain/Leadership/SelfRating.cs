using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Leadership;

/// <summary>What a leader said of himself.</summary>
/// <param name="Aspect">What he rated.</param>
/// <param name="Quarter">First day of the calendar quarter.</param>
/// <param name="Value">1, the worst, to 5, the best.</param>
/// <param name="Reason">By what others may judge it.</param>
public sealed record SelfRating(LeadershipAspect Aspect, DateTime Quarter, int Value, string Reason)
{
    /// <summary>The worst.</summary>
    public const int Least = 1;

    /// <summary>The best.</summary>
    public const int Most = 5;

    private const decimal Step = 100m / (Most - Least);

    /// <summary>The rating as a value of an aspect, 0 to 100.</summary>
    public decimal Score => (Math.Min(Math.Max(Value, Least), Most) - Least) * Step;
}
