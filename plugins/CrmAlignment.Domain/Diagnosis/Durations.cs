using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>
/// Durations, kept as how many there are in each of bins that grow by a twentieth: any number of them takes the room of some 300 bins, and
/// a quantile is told to within 2.5 percent. What is below a minute is one bin.
/// </summary>
public sealed class Durations
{
    private const double Growth = 1.05;
    private const double SecondsOfFirst = 60;
    private const double SecondsADay = 86400;

    private readonly SortedDictionary<int, int> _counts = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a duration; a negative one, which clocks that were set back leave, counts as none at all.</summary>
    public void Add(TimeSpan duration) => AddTo(
        duration.TotalSeconds < SecondsOfFirst ? 0 : 1 + (int)Math.Floor(Math.Log(duration.TotalSeconds / SecondsOfFirst) / Math.Log(Growth)), 1);

    /// <summary>The duration, in days to two decimals, that a share of them does not exceed; null where there are none.</summary>
    /// <param name="share">Above 0, up to 1.</param>
    public decimal? Quantile(double share)
    {
        var rank = Math.Max(1, (int)Math.Ceiling(share * Count));
        foreach (var bin in _counts)
        {
            rank -= bin.Value;
            if (rank <= 0)
            {
                return Math.Round((decimal)(Middle(bin.Key) / SecondsADay), 2);
            }
        }

        return null;
    }

    /// <summary>The bins that hold any, as <see cref="Of"/> takes them.</summary>
    internal IReadOnlyList<KeyValuePair<int, int>> Bins => _counts.ToArray();

    /// <summary>Durations from their bins.</summary>
    internal static Durations Of(IEnumerable<KeyValuePair<int, int>> bins)
    {
        var durations = new Durations();
        foreach (var bin in bins)
        {
            durations.AddTo(bin.Key, bin.Value);
        }

        return durations;
    }

    private static double Middle(int bin) => bin == 0 ? 0 : SecondsOfFirst * Math.Pow(Growth, bin - 0.5);

    private void AddTo(int bin, int count)
    {
        _counts[bin] = (_counts.TryGetValue(bin, out var before) ? before : 0) + count;
        Count += count;
    }
}
