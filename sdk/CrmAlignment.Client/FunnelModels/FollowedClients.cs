using System.Collections.Generic;
using CrmAlignment.Client.Health;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.FunnelModels;

/// <summary>
/// How often clients came again: those whose first revenue ever lies in the twelve months that ended twelve months before the end of the period,
/// each followed through the twelve months after the first.
/// </summary>
/// <remarks>
/// Immutable. Two purchases of one month are one. Nobody is followed into a month that is not over: of a period that is running, the clients are
/// those of a period that ends with the last whole month.
/// </remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record FollowedClients
{
    /// <summary>First day of the months of first purchases.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate FirstFrom { get; init; }

    /// <summary>Last day of the months of first purchases.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate FirstTo { get; init; }

    /// <summary>Last day on which the last of them is followed.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate FollowedTo { get; init; }

    /// <summary>Whether it is known of every month who bought first in it; otherwise recalculate the KPIs.</summary>
    public bool AreCounted { get; init; }

    /// <summary>How many were followed.</summary>
    public int Followed { get; init; }

    /// <summary>Which part of them bought again: the repeat rate.</summary>
    [JsonProperty(Required = Required.Always)]
    public HealthRate Again { get; init; } = new();

    /// <summary>Which part did not: what the interval of this is held against is the expected clients of no months, by all.</summary>
    [JsonProperty(Required = Required.Always)]
    public HealthRate NotAgain { get; init; } = new();

    /// <summary>Chance with which a client would buy in each of the twelve months if all were alike, to four digits; null of no clients.</summary>
    public decimal? MonthlyChance { get; init; }

    /// <summary>By months, from 0 to 12.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<FollowedMonths> Months { get; init; } = [];
}
