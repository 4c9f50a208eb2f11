using CrmAlignment.Client.Health;
using Newtonsoft.Json;

namespace CrmAlignment.Client.FunnelModels;

/// <summary>What the records of a stage cost, and how many of the next there were.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record StageCost
{
    /// <summary>The stage.</summary>
    public FunnelStage Stage { get; init; }

    /// <summary>Its records in the period; null when they have not been counted.</summary>
    public int? Records { get; init; }

    /// <summary>Marketing spend of the period by them, in base currency; null where nothing was spent, or there are none.</summary>
    public decimal? CostPerRecord { get; init; }

    /// <summary>
    /// Records of the next stage for each, in the same period: a ratio, since what is won in a period mostly arrived before it. Null after the last
    /// stage, and where one of both has not been counted.
    /// </summary>
    public HealthRate? ToNext { get; init; }

    /// <summary>Whether there are at least 20 records: of fewer, the cost of one is chance.</summary>
    public bool HasEnoughData { get; init; }
}
