using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Leadership;

/// <summary>One aspect with its value, where it comes from, and the rows behind it.</summary>
/// <param name="Aspect">The aspect.</param>
/// <param name="Count">The rows; nothing of nothing where none can tell.</param>
/// <param name="Rating">The leader's own word; null where there is none. It counts only where the rows do not suffice.</param>
public sealed record AspectScore(LeadershipAspect Aspect, AspectCount Count, SelfRating? Rating)
{
    private const int Digits = 1;

    /// <summary>Rows that it needs; 0 where none can tell.</summary>
    public int Least => LeadershipAspects.IsCounted(Aspect) ? LeadershipAspects.LeastOf(Aspect) : 0;

    /// <summary>Where the value comes from.</summary>
    public AspectSource Source => Least > 0 && Count.Of >= Least ? AspectSource.Measured
        : Rating is not null ? AspectSource.SelfRated
        : AspectSource.NotEnoughData;

    /// <summary>0 to 100, with one digit after the point; null where nothing tells.</summary>
    public decimal? Value => Source switch
    {
        AspectSource.Measured => Rounded(100m * Count.Counted / Count.Of),
        AspectSource.SelfRated => Rating!.Score,
        _ => null,
    };

    internal static decimal Rounded(decimal value) => Math.Round(value, Digits, MidpointRounding.AwayFromZero);
}
