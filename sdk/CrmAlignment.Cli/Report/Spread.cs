using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Report;

/// <summary>
/// Durations, kept as how many there are of each tenth of a day: median and percentiles of any number of rows need no more memory
/// than there are different tenths.
/// </summary>
internal sealed class Spread
{
    private readonly SortedDictionary<int, int> _counts = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Their median; null where there are none.</summary>
    public decimal? Median => At(0.5m);

    /// <summary>Adds a duration.</summary>
    /// <param name="days">Days; rounded to a tenth.</param>
    public void Add(double days)
    {
        var tenths = (int)Math.Round(days * 10, MidpointRounding.AwayFromZero);
        _counts[tenths] = _counts.GetValueOrDefault(tenths) + 1;
        Count++;
    }

    /// <summary>A percentile, interpolated between the two durations that are nearest (as quantile_cont of SQL); null where there are none.</summary>
    /// <param name="share">0 to 1.</param>
    public decimal? At(decimal share)
    {
        if (Count == 0)
        {
            return null;
        }

        var rank = share * (Count - 1);
        var below = (int)decimal.Floor(rank);
        var (from, to) = (Nth(below), Nth(Math.Min(below + 1, Count - 1)));
        return (from + ((to - from) * (rank - below))) / 10;
    }

    private decimal Nth(int index)
    {
        foreach (var (tenths, count) in _counts)
        {
            if (index < count)
            {
                return tenths;
            }

            index -= count;
        }

        return _counts.Keys.Last();
    }
}
