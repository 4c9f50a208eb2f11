using System;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Health;

/// <summary>Cases of one kind, of or for each of another, with the interval in which that lies in 95 of 100 cases.</summary>
/// <remarks>
/// Where the part is none of the base (leads qualified in a month were mostly created before it) a share would be wrong. Both counts together
/// are then one sample of which the part is a share, and p / (1 - p) turns that share and its interval into the ratio: two Poisson counts, given
/// their sum, are binomial (https://www.itl.nist.gov/div898/handbook/prc/section2/prc24.htm compares shares in the same way).
/// </remarks>
/// <param name="Part">Cases that count; 0 or more.</param>
/// <param name="Base">Cases that they are held against; 0 or more.</param>
/// <param name="IsShare">Whether the part is some of the base; otherwise it is a ratio of two counts.</param>
public readonly record struct Rate(int Part, int Base, bool IsShare)
{
    /// <summary>A part of a base; corrections that leave counts below 0, or a part above its base, are cut to what can be.</summary>
    public static Rate Share(decimal part, decimal of) => new(Math.Min(Count(part), Count(of)), Count(of), IsShare: true);

    /// <summary>Cases for each of others.</summary>
    public static Rate Ratio(decimal part, decimal forEach) => new(Count(part), Count(forEach), IsShare: false);

    /// <summary>The share that statistics look at.</summary>
    public Proportion Proportion => new(Part, Sample);

    /// <summary>How many cases it rests on.</summary>
    public int Sample => IsShare ? Base : Part + Base;

    /// <summary>The rate; null when its base is 0.</summary>
    public double? Value => Base == 0 ? null : (double)Part / Base;

    /// <summary>Lower end; null of no cases.</summary>
    public double? Low => Sample == 0 ? null : End(Proportion.Low);

    /// <summary>Upper end; null of no cases, and where nothing bounds it.</summary>
    public double? High => Sample == 0 ? null : End(Proportion.High);

    private double? End(double share) => IsShare ? share : share < 1 ? share / (1 - share) : null;

    private static int Count(decimal value) => (int)Math.Max(0, Math.Min(value, int.MaxValue / 2));
}
