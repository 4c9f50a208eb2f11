using Newtonsoft.Json;

namespace CrmAlignment.Client.Playbooks;

/// <summary>Where leads are now for which steps were suggested. Shares from 0 to 1, to four digits.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record LeadConversion
{
    /// <summary>Qualified.</summary>
    public int Qualified { get; init; }

    /// <summary>Disqualified.</summary>
    public int Lost { get; init; }

    /// <summary>Neither yet; they are in no share.</summary>
    public int Open { get; init; }

    /// <summary>Qualified of those that are decided; null with fewer than 20 of them.</summary>
    public decimal? Share { get; init; }

    /// <summary>Lower end of the interval of 95 % (Wilson); null as <see cref="Share"/> is.</summary>
    public decimal? ShareLow { get; init; }

    /// <summary>Upper end; null as <see cref="Share"/> is.</summary>
    public decimal? ShareHigh { get; init; }
}
