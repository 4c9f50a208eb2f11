namespace CrmAlignment.Domain.Targets;

/// <summary>A chance as it was seen.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Sample">Records behind it.</param>
public readonly record struct Chance(double Share, int Sample)
{
    /// <summary>
    /// How uncertain the share itself is, as a variance: that of a binomial share, with one success and one failure added so that a share of 0 or 1
    /// is not taken for certain (Agresti, Coull: Approximate is better than "exact", The American Statistician 52, 1998, add two of each for 95 %).
    /// </summary>
    public double Variance
    {
        get
        {
            var share = ((Share * Sample) + 1) / (Sample + 2);
            return share * (1 - share) / (Sample + 2);
        }
    }
}
