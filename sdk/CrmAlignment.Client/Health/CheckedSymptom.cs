using System.Collections.Generic;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Health;

/// <summary>A symptom, held against the numbers.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record CheckedSymptom
{
    /// <summary>The symptom.</summary>
    public HealthSymptom Symptom { get; init; }

    /// <summary>What the numbers say.</summary>
    public Finding Finding { get; init; }

    /// <summary>The numbers of the period.</summary>
    [JsonProperty(Required = Required.Always)]
    public HealthRate Current { get; init; } = new();

    /// <summary>Those of the period before; null where rows tell of now alone.</summary>
    public HealthRate? Previous { get; init; }

    /// <summary>How it moved; null when one of both samples is too small, or nothing is known of before.</summary>
    public Trend? Trend { get; init; }

    /// <summary>What to do; null where there is nothing to do, or nothing is known.</summary>
    public NextStep? NextStep { get; init; }

    /// <summary>Numbers of other organizations; empty where none are known.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<HealthBenchmark> Benchmarks { get; init; } = [];

    /// <summary>The same numbers month by month, from the first month of the period before on; empty where they come from rows.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<HealthMonth> Months { get; init; } = [];

    /// <summary>At most 20 of the rows with the symptom; empty where the numbers come from scorecards.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<HealthRow> Rows { get; init; } = [];

    /// <summary>Whether there are more rows than were looked at: the newest 5,000 stand for all.</summary>
    public bool IsCut { get; init; }
}
