using System.Collections.Generic;
using CrmAlignment.Client.Health;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.FunnelModels;

/// <summary>
/// What records of each stage and valid data cost in a period, how often clients come again, what a client is worth by each model, and which
/// model fits; of all that was read so far.
/// </summary>
/// <remarks>Immutable. Sums are those of the monthly scorecards, as folded so far.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record FunnelComparison
{
    /// <summary>Whether all is read.</summary>
    public bool IsComplete { get; init; }

    /// <summary>First day of the period.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate From { get; init; }

    /// <summary>Last day of the period.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate To { get; init; }

    /// <summary>Leads, and which of them are valid data.</summary>
    public LeadData Data { get; init; } = new();

    /// <summary>Money of the period.</summary>
    public FunnelMoney Money { get; init; } = new();

    /// <summary>The stages, from the first on.</summary>
    public IReadOnlyList<StageCost> Stages { get; init; } = [];

    /// <summary>How often clients came again.</summary>
    public FollowedClients Clients { get; init; } = new();

    /// <summary>By each model; mixed sale also by both kinds of clients.</summary>
    public IReadOnlyList<ModelMoney> Models { get; init; } = [];

    /// <summary>Which model fits.</summary>
    public ModelFit Fits { get; init; }

    /// <summary>What to go on with; empty at the end.</summary>
    [JsonIgnore]
    public string NextState { get; init; } = "";
}
