using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Situations;

/// <summary>
/// Finds the cases that no region takes. It goes from axis to axis, and into each part only with the regions that take it: where none is left, the
/// whole part is a hole, and where one takes all that is left, there is none.
/// </summary>
/// <param name="axes">The axes, in the order in which holes are told apart.</param>
/// <param name="budget">Parts that are looked at, at most; regions that cross each other on many axes have very many.</param>
public sealed class Holes(IReadOnlyList<Axis> axes, int budget = int.MaxValue)
{
    private int _left = budget;

    /// <summary>Whether parts were left unseen, as far as the holes were read.</summary>
    public bool IsCut => _left <= 0;

    /// <summary>The holes, each as far as it reaches on the axes that had to be looked at.</summary>
    public IEnumerable<Region> Of(IReadOnlyCollection<Region> regions) => In(regions, Region.Everything, 0);

    private IEnumerable<Region> In(IReadOnlyCollection<Region> regions, Region part, int depth)
    {
        if (_left <= 0)
        {
            yield break;
        }

        _left--;
        if (regions.Count == 0)
        {
            yield return part;
            yield break;
        }

        if (regions.Any(region => axes.Skip(depth).All(axis => region.On(axis.Name) is null)))
        {
            yield break;
        }

        foreach (var hole in Inside(regions, part, depth))
        {
            yield return hole;
        }
    }

    private IEnumerable<Region> Inside(IReadOnlyCollection<Region> regions, Region part, int depth)
    {
        var axis = axes[depth];
        var cells = axis.Cells(regions);
        return cells.Count == 0
            ? In(regions, part, depth + 1)
            : cells.SelectMany(cell => In(
                regions.Where(region => region.On(axis.Name) is not { } asked || asked.Meets(cell)).ToArray(), part.With(axis.Name, cell), depth + 1));
    }
}
