using Newtonsoft.Json;

namespace CrmAlignment.Client.Attribution;

/// <summary>What was divided: the sums of the ledger, as scorecards have them. Every model adds up to them exactly.</summary>
/// <remarks>Immutable. Amounts are in base currency.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record AttributionTotal
{
    /// <summary>Revenue.</summary>
    public decimal Revenue { get; init; }

    /// <summary>Cost of sales.</summary>
    public decimal CostOfSales { get; init; }

    /// <summary>Opportunities won.</summary>
    public decimal Won { get; init; }

    /// <summary>Revenue less cost of sales less marketing spend.</summary>
    public decimal Profit { get; init; }

    /// <summary>Profit / marketing spend; null without spend.</summary>
    public decimal? CampaignRoi { get; init; }
}
