using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Leadership;

/// <summary>One of the three parts with its aspects.</summary>
/// <param name="Part">The part.</param>
/// <param name="Aspects">Its aspects, in their order.</param>
public sealed record PartScore(LeadershipPart Part, IReadOnlyList<AspectScore> Aspects)
{
    /// <summary>What it weighs, of 100.</summary>
    public int Weight => LeadershipAspects.WeightOf(Part);

    /// <summary>
    /// The mean of the values of those aspects that have one, 0 to 100, with one digit after the point, so that people can follow it; null where
    /// none has.
    /// </summary>
    public decimal? Value => Known.Any() ? AspectScore.Rounded(Known.Average()) : null;

    private IEnumerable<decimal> Known => Aspects.Select(aspect => aspect.Value).Where(value => value is not null).Select(value => value!.Value);

    /// <summary>How many aspects have their value from there.</summary>
    public int Number(AspectSource source) => Aspects.Count(aspect => aspect.Source == source);
}
