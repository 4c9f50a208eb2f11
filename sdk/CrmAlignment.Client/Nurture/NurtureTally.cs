using Newtonsoft.Json;

namespace CrmAlignment.Client.Nurture;

/// <summary>Leads that left nurture, by how they left, and the chance that such a lead is won.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record NurtureTally
{
    /// <summary>Leads whose last stay ended.</summary>
    public int Ended { get; init; }

    /// <summary>Of them those of which it is decided whether they buy: the sample of the chance.</summary>
    public int Decided { get; init; }

    /// <summary>Won of the decided, 0 to 1; null where too few are decided to tell.</summary>
    public decimal? Chance { get; init; }

    /// <summary>Lower end of the chance in 95 of 100 cases; null where too few are decided to tell.</summary>
    public decimal? ChanceLow { get; init; }

    /// <summary>Upper end of the chance in 95 of 100 cases; null where too few are decided to tell.</summary>
    public decimal? ChanceHigh { get; init; }

    /// <summary>Whether at least 20 are decided.</summary>
    public bool HasEnoughData { get; init; }

    /// <summary>Those that returned to sales.</summary>
    [JsonProperty(Required = Required.Always)]
    public NurtureFates Returned { get; init; } = new();

    /// <summary>Those that aged out.</summary>
    [JsonProperty(Required = Required.Always)]
    public NurtureFates AgedOut { get; init; } = new();

    /// <summary>Those that somebody took out.</summary>
    [JsonProperty(Required = Required.Always)]
    public NurtureFates Withdrawn { get; init; } = new();
}
