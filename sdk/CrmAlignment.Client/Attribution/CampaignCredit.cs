using Newtonsoft.Json;

namespace CrmAlignment.Client.Attribution;

/// <summary>What a model credits a campaign with.</summary>
/// <remarks>Immutable. Amounts are in base currency.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record CampaignCredit
{
    /// <summary>The model.</summary>
    public AttributionModel Model { get; init; }

    /// <summary>Its part of the revenue.</summary>
    public decimal Revenue { get; init; }

    /// <summary>Its part of the cost of sales.</summary>
    public decimal CostOfSales { get; init; }

    /// <summary>Its part of the opportunities won, to the hundredth.</summary>
    public decimal Won { get; init; }

    /// <summary>Revenue less cost of sales less what the campaign cost in the period.</summary>
    public decimal Profit { get; init; }

    /// <summary>Profit / what the campaign cost in the period; null when it cost nothing.</summary>
    public decimal? CampaignRoi { get; init; }
}
