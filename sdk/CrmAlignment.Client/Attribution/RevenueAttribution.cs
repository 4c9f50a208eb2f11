using System.Collections.Generic;
using CrmAlignment.Client.Health;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Attribution;

/// <summary>Revenue, cost of sales and wins of a period, divided between the campaigns that led to them; of all that was read so far.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record RevenueAttribution
{
    /// <summary>Whether all is read.</summary>
    public bool IsComplete { get; init; }

    /// <summary>First day of the period.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate From { get; init; }

    /// <summary>Last day of the period.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate To { get; init; }

    /// <summary>Days before a win in which touches count.</summary>
    public int WindowDays { get; init; }

    /// <summary>Days in which a touch loses half of its weight by time decay.</summary>
    public int HalfLifeDays { get; init; }

    /// <summary>Wins: opportunities by the day for which they count, each with all its reopenings and corrections of that day.</summary>
    public int Wins { get; init; }

    /// <summary>Those whose opportunity is gone or may not be read by the caller; what they brought stands under no campaign.</summary>
    public int Unreadable { get; init; }

    /// <summary>What campaigns and their activities cost in the period, in base currency.</summary>
    public decimal MarketingSpend { get; init; }

    /// <summary>All that was divided.</summary>
    public AttributionTotal Total { get; init; } = new();

    /// <summary>The campaigns, most revenue by the linear model first; what no campaign led to last.</summary>
    public IReadOnlyList<AttributedCampaign> Campaigns { get; init; } = [];

    /// <summary>What to go on with; empty at the end.</summary>
    [JsonIgnore]
    public string NextState { get; init; } = "";
}
