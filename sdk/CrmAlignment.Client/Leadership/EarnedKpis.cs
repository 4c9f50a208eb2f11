using Newtonsoft.Json;

namespace CrmAlignment.Client.Leadership;

/// <summary>What the organization earned in the period of a leader's scorecard.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record EarnedKpis
{
    /// <summary>In base currency.</summary>
    public decimal Revenue { get; init; }

    /// <summary>In base currency; below 0 for a loss.</summary>
    public decimal Profit { get; init; }

    /// <summary>Customers with revenue.</summary>
    public int Clients { get; init; }

    /// <summary>Opportunities won: the sample.</summary>
    public int Won { get; init; }
}
