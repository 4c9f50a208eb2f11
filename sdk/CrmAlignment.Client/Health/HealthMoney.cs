using Newtonsoft.Json;

namespace CrmAlignment.Client.Health;

/// <summary>What marketing spent in a period and what was won, in base currency.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record HealthMoney
{
    /// <summary>Cost of campaigns and campaign activities.</summary>
    public decimal MarketingSpend { get; init; }

    /// <summary>Revenue of won opportunities.</summary>
    public decimal Revenue { get; init; }

    /// <summary>(Revenue less cost of sales less spend) / spend, to four digits; null without spend.</summary>
    public decimal? CampaignRoi { get; init; }
}
