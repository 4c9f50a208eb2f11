using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Kpi;

/// <summary>What becomes of a client period.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Row">The stored row; null when there is none.</param>
/// <param name="After">Its measures afterwards.</param>
internal sealed record ClientPeriodChange(ClientPeriodKey Key, ClientPeriodRow? Row, Measures After)
{
    /// <summary>What it adds to the counts of its month afterwards; null for a quarter or a year.</summary>
    public ActivityCounts? Activity { get; init; }

    /// <summary>Whether facts of the batch change its measures, rather than only what it adds to the counts.</summary>
    public bool IsOfBatch { get; init; } = true;

    /// <summary>Whether it is of a month.</summary>
    public bool IsOfMonth => Key.Scorecard.Period.Grain == PeriodGrain.Month;

    /// <summary>Whether it brings revenue afterwards.</summary>
    public bool HasRevenue => After[Measure.Revenue] > 0;

    /// <summary>1 when the customer becomes a client of the period, -1 when it is one no longer.</summary>
    public int Crossing => (HasRevenue ? 1 : 0) - ((Row?.Measures ?? Measures.Zero)[Measure.Revenue] > 0 ? 1 : 0);
}
