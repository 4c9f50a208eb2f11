using System;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>A share of a sample, with the interval in which the share of all lies in 95 of 100 cases.</summary>
/// <remarks>
/// Wilson's score interval: it keeps its promise for few cases and near 0 and 1, where the usual one does not.
/// https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm
/// </remarks>
/// <param name="Part">Cases that count, 0 to <paramref name="Sample"/>.</param>
/// <param name="Sample">All cases; 0 or more.</param>
public readonly record struct Proportion(int Part, int Sample)
{
    // The 0.975 quantile of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>The share; 0 of no cases.</summary>
    public double Share => Sample == 0 ? 0 : (double)Part / Sample;

    /// <summary>The lower end; 0 of no cases.</summary>
    public double Low => Sample == 0 ? 0 : Math.Max(0, Middle - Half);

    /// <summary>The upper end; 1 of no cases.</summary>
    public double High => Sample == 0 ? 1 : Math.Min(1, Middle + Half);

    private double Middle => (Share + (Z * Z / (2.0 * Sample))) / Scale;

    private double Half => Z * Math.Sqrt((Share * (1 - Share) / Sample) + (Z * Z / (4.0 * Sample * Sample))) / Scale;

    private double Scale => 1 + (Z * Z / Sample);

    /// <summary>By how much the share differs from that of another sample, with its interval.</summary>
    /// <remarks>Newcombe's method 10, made of both Wilson intervals: Statistics in Medicine 17 (1998), pages 873 to 890.</remarks>
    public Difference Minus(Proportion other)
    {
        var difference = Share - other.Share;
        return new Difference(
            difference,
            difference - Root(Share - Low, other.High - other.Share),
            difference + Root(High - Share, other.Share - other.Low));
    }

    /// <summary>By how much the share differs from a number that is agreed, not counted: the interval is that of this sample alone.</summary>
    /// <param name="plan">0 to 1.</param>
    public Difference Minus(double plan) => new(Share - plan, Low - plan, High - plan);

    private static double Root(double one, double two) => Math.Sqrt((one * one) + (two * two));
}
