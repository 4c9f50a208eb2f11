using CrmAlignment.Model.Choices;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Purchases;

/// <summary>Opportunities whose customer is at one stage of his purchase.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record StageDeals
{
    /// <summary>The stage.</summary>
    public PurchaseStage Stage { get; init; }

    /// <summary>How many.</summary>
    public int Count { get; init; }

    /// <summary>Estimated revenue of all, in base currency.</summary>
    public decimal Value { get; init; }
}
