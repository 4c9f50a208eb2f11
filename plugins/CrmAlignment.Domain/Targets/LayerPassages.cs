using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Targets;

/// <summary>What became of the records that entered a layer, by whole days, so that it stays small however many they are.</summary>
public sealed class LayerPassages
{
    private readonly SortedDictionary<int, DayCounts> _days = [];

    /// <summary>Records that entered it.</summary>
    public int Sample => _days.Values.Sum(day => day.OnTheWay + day.Won + day.Lost);

    internal IReadOnlyDictionary<int, DayCounts> Days => _days;

    /// <summary>Adds a record.</summary>
    /// <param name="days">Whole days from its entry until it ended, or until today; not negative.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="waits">Whether it is in this very layer today.</param>
    public void Add(int days, PassageEnd end, bool waits)
    {
        _days.TryGetValue(days, out var counts);
        _days[days] = counts.With(end, waits);
    }

    /// <summary>The layer as a forecast takes it.</summary>
    /// <param name="arrivalsADay">How many enter it a day from outside of the funnel.</param>
    /// <param name="daysSeen">Days over which that was counted.</param>
    public Waiting Waiting(double arrivalsADay = 0, int daysSeen = 0) => new(
        new PassageCurve(_days.SelectMany(day => day.Value.Passages(day.Key))),
        [.. _days.SelectMany(day => Enumerable.Repeat((double)day.Key, day.Value.Waiting))],
        arrivalsADay,
        daysSeen);

    /// <summary>Puts back what a state carried.</summary>
    internal void Put(int days, DayCounts counts) => _days[days] = counts;
}
