using Newtonsoft.Json;

namespace CrmAlignment.Client.Purchases;

/// <summary>Opportunities, and their estimated revenue.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record DealSum
{
    /// <summary>How many.</summary>
    public int Count { get; init; }

    /// <summary>Estimated revenue of all, in base currency.</summary>
    public decimal Value { get; init; }
}
