using Newtonsoft.Json;

namespace CrmAlignment.Client.Diagnosis;

/// <summary>A layer beside the same layer of the reference, or beside its plan.</summary>
/// <remarks>Immutable. Intervals hold in 95 of 100 cases.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record DiagnosedLayer
{
    /// <summary>The layer.</summary>
    public FunnelLayer Layer { get; init; }

    /// <summary>1 for the most expensive leak; null where the layer does no worse than the reference or the plan, or too little is known.</summary>
    public int? Rank { get; init; }

    /// <summary>The leads that are looked into.</summary>
    [JsonProperty(Required = Required.Always)]
    public LayerCounts Current { get; init; } = new();

    /// <summary>The leads that they are held against; none where that is the plan of the targets.</summary>
    [JsonProperty(Required = Required.Always)]
    public LayerCounts Reference { get; init; } = new();

    /// <summary>
    /// The share of those that go on, 0 to 1, that the targets plan; null where they plan none, and where other leads are the reference.
    /// </summary>
    public decimal? Plan { get; init; }

    /// <summary>By how much the conversion differs, -1 to 1; null when fewer than 20 leads are decided on one of both sides, or nothing is planned.</summary>
    public decimal? Difference { get; init; }

    /// <summary>Lower end of the difference.</summary>
    public decimal? DifferenceLow { get; init; }

    /// <summary>Upper end of the difference.</summary>
    public decimal? DifferenceHigh { get; init; }

    /// <summary>Whether the conversion is lower beyond chance: the whole interval is below 0.</summary>
    public bool IsSure { get; init; }

    /// <summary>Leads that would have gone on, had the layer done as the reference or the plan; null when not known.</summary>
    public decimal? MissingLeads { get; init; }

    /// <summary>What these would have brought in the end, in base currency; null when not known.</summary>
    public decimal? MoneyLost { get; init; }

    /// <summary>Lower end of that amount.</summary>
    public decimal? MoneyLostLow { get; init; }

    /// <summary>Upper end of that amount.</summary>
    public decimal? MoneyLostHigh { get; init; }
}
