using Newtonsoft.Json;

namespace CrmAlignment.Client.Health;

/// <summary>A number of other organizations, as it was published; what it counted may differ from what is counted here.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record HealthBenchmark
{
    /// <summary>Of which organizations it is.</summary>
    public BenchmarkKind Kind { get; init; }

    /// <summary>Who published it; empty when that is not known.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Source { get; init; } = "";

    /// <summary>When; null when that is not known.</summary>
    public int? Year { get; init; }

    /// <summary>The share, 0 to 1.</summary>
    public decimal Value { get; init; }
}
