using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Time;

namespace CrmAlignment.Domain.Attribution;

/// <summary>The weights that a model gives to touches: whole numbers, of which only the proportion counts.</summary>
public static class ModelWeights
{
    // The weight of a touch that has lost nothing.
    private const long Whole = 1_000_000_000;

    /// <summary>A weight for each touch; at least one is above 0.</summary>
    /// <param name="model">The model.</param>
    /// <param name="days">Days of the touches in their order, at least one.</param>
    /// <param name="halfLifeDays">Half-life of <see cref="AttributionModel.TimeDecay"/>.</param>
    public static IReadOnlyList<long> Of(AttributionModel model, IReadOnlyList<DateTime> days, int halfLifeDays) => model switch
    {
        AttributionModel.First => Only(days.Count, 0),
        AttributionModel.Last => Only(days.Count, days.Count - 1),
        AttributionModel.Linear => Enumerable.Repeat(1L, days.Count).ToArray(),
        AttributionModel.Position => ByPosition(days.Count),

        // Measured from the last touch and not from the win: the proportions are the same, and however old all touches are, one counts.
        AttributionModel.TimeDecay => days.Select(day => HalfLife.Left(Whole, (days[days.Count - 1] - day).Days, halfLifeDays)).ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "There is no such model."),
    };

    private static long[] Only(int count, int place)
    {
        var weights = new long[count];
        weights[place] = 1;
        return weights;
    }

    // 40 percent, 20 percent between n - 2 touches, 40 percent: the ends weigh 2 (n - 2) times as much as one between.
    private static long[] ByPosition(int count)
    {
        var weights = Enumerable.Repeat(1L, count).ToArray();
        if (count > 2)
        {
            weights[0] = weights[count - 1] = 2L * (count - 2);
        }

        return weights;
    }
}
