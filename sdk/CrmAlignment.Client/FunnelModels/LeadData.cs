using CrmAlignment.Client.Health;
using Newtonsoft.Json;

namespace CrmAlignment.Client.FunnelModels;

/// <summary>
/// How many of the leads that arrived in the period are a valid datum (a person or a company is named, and an e-mail address or a telephone
/// number may be used), and what one of those costs.
/// </summary>
/// <remarks>
/// Immutable. Amounts are in base currency. Costs are those of the leads that the scorecards count; which part of them is valid comes from the
/// leads that the caller may read.
/// </remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record LeadData
{
    /// <summary>Leads that the scorecards count.</summary>
    public int Recorded { get; init; }

    /// <summary>Leads read; merged ones, and those excluded from the KPIs, do not count.</summary>
    public int Leads { get; init; }

    /// <summary>Which part of them is valid.</summary>
    [JsonProperty(Required = Required.Always)]
    public HealthRate Valid { get; init; } = new();

    /// <summary>Leads of which neither a person nor a company is named.</summary>
    public int NoName { get; init; }

    /// <summary>Others that have no e-mail address (with an @ in it) and no telephone number (with four digits or more).</summary>
    public int NoAddress { get; init; }

    /// <summary>Others that may not be reached in any way that they have.</summary>
    public int NotAllowed { get; init; }

    /// <summary>What a lead cost; null where nothing was spent, or there is none.</summary>
    public decimal? CostPerLead { get; init; }

    /// <summary>What a valid datum cost; null where nothing was spent, or there is none.</summary>
    public decimal? CostPerValid { get; init; }

    /// <summary>What was spent on leads that are none; null of no leads.</summary>
    public decimal? SpentOnInvalid { get; init; }

    /// <summary>Whether there are at least 20 valid data: of fewer, costs are chance.</summary>
    public bool HasEnoughData { get; init; }
}
