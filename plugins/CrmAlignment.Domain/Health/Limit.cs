namespace CrmAlignment.Domain.Health;

/// <summary>From where on a rate is one to watch, and from where on a symptom.</summary>
/// <param name="Watch">Share from which on it is one to watch.</param>
/// <param name="Symptom">Share beyond which the whole interval must lie for a symptom.</param>
/// <param name="IsHighGood">Whether more is better.</param>
public readonly record struct Limit(double Watch, double Symptom, bool IsHighGood)
{
    /// <summary>A share that should be at least so much.</summary>
    public static Limit AtLeast(double share) => new(share, share, IsHighGood: true);

    /// <summary>A share that should be at most so much.</summary>
    public static Limit AtMost(double share) => new(share, share, IsHighGood: false);

    /// <summary>What a rate comes to.</summary>
    public Finding Judge(Rate rate)
    {
        if (rate.Sample < AlignmentHealth.LeastCases)
        {
            return Finding.NotEnoughData;
        }

        var share = rate.Proportion;
        return (IsHighGood ? share.High < Symptom : share.Low > Symptom) ? Finding.Symptom
            : (IsHighGood ? share.Share < Watch : share.Share > Watch) ? Finding.Watch
            : Finding.Healthy;
    }
}
