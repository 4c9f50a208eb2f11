using Newtonsoft.Json;

namespace CrmAlignment.Client.Leadership;

/// <summary>What came by the campaigns of innovations, and which share of what the organization earned that is.</summary>
/// <remarks>Immutable. A fact of the ledger, not an effect: what the same customers had brought without the innovation nobody knows.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record InnovationShare
{
    /// <summary>Whether a campaign, or an arm of an experiment, shows it; all else is 0 or null where not.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Whether the organization won at least 20 opportunities: of fewer no share is told.</summary>
    public bool HasEnoughData { get; init; }

    /// <summary>In base currency.</summary>
    public decimal Revenue { get; init; }

    /// <summary>In base currency; below 0 for a loss.</summary>
    public decimal Profit { get; init; }

    /// <summary>Customers with revenue, each once a campaign.</summary>
    public int Clients { get; init; }

    /// <summary>Opportunities won: the sample.</summary>
    public int Won { get; init; }

    /// <summary>Share of the revenue, 0 to 1; null without enough data, or revenue.</summary>
    public decimal? RevenueShare { get; init; }

    /// <summary>Share of the profit; below 0 where the campaigns lost money, above 1 where others did; null without enough data, or a profit.</summary>
    public decimal? ProfitShare { get; init; }

    /// <summary>Share of the customers; null without enough data, or customers.</summary>
    public decimal? ClientShare { get; init; }
}
