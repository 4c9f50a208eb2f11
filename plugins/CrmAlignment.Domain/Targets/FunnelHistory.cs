using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Targets;

/// <summary>
/// What became of the records of the last two years, layer by layer: the leads, by the layers of the funnel, and the opportunities that no lead
/// brought, as a layer of their own. A record waits in one layer, and is history of each that it entered.
/// </summary>
public sealed class FunnelHistory
{
    /// <summary>Layers: five of leads, from the inquiry to the qualified lead, and that of opportunities without a lead.</summary>
    public const int LayerCount = 6;

    /// <summary>The layer of opportunities without a lead.</summary>
    public const int OfDeals = LayerCount - 1;

    /// <summary>Days of history, chosen by this project: two years have each season twice, and what was won before tells little of today.</summary>
    public const int Days = 730;

    /// <summary>Days over which is counted how many come a day, chosen by this project: a quarter.</summary>
    public const int ArrivalDays = 90;

    private readonly LayerPassages[] _layers;
    private readonly int[] _arrivals = new int[LayerCount];

    /// <summary>A history without records.</summary>
    public FunnelHistory()
    {
        _layers = [.. Enumerable.Range(0, LayerCount).Select(_ => new LayerPassages())];
    }

    /// <summary>Records.</summary>
    public int Records { get; internal set; }

    /// <summary>What the won ones brought.</summary>
    public RevenueSample Revenue { get; internal set; }

    internal IReadOnlyList<LayerPassages> Layers => _layers;

    internal int[] Arrivals => _arrivals;

    /// <summary>Adds a record.</summary>
    /// <param name="path">Its way.</param>
    /// <param name="now">Now (UTC).</param>
    public void Add(FunnelPath path, DateTime now)
    {
        Records++;
        var until = path.EndedOn is { } ended && ended < now ? ended : now;
        for (var layer = path.First; layer <= path.Last; layer++)
        {
            if (path.EnteredOn[layer - path.First] is { } entered && entered <= now)
            {
                _layers[layer].Add(WholeDays(entered, until), path.End, layer == path.Last);
            }
        }

        if (path.EnteredOn[0] is { } arrived && arrived > now.AddDays(-ArrivalDays))
        {
            _arrivals[path.First]++;
        }

        if (path.End == PassageEnd.Won)
        {
            Revenue = Revenue.With((double)path.Revenue);
        }
    }

    /// <summary>Forecasts how many more will be won; null where too little is known.</summary>
    /// <param name="horizon">Days until the end, at least 0.</param>
    public WonForecast? Forecast(int horizon) => _layers.Max(layer => layer.Sample) < PassageCurve.MinimumSample
        ? null
        : WonForecast.Of(_layers.Select((layer, index) => layer.Waiting((double)_arrivals[index] / ArrivalDays, ArrivalDays)), horizon);

    // A close date has no time of day, and may lie before the instant of entry on the same day.
    private static int WholeDays(DateTime from, DateTime to) => Math.Max((int)(to - from).TotalDays, 0);
}
