using System.Collections.Generic;
using CrmAlignment.Client.Health;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Nurture;

/// <summary>Which leads in nurture are most at risk, and what became of those that left it; of all that was read so far.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record NurtureReview
{
    /// <summary>Whether all is read.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Day from which on stays that ended count.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate EndedFrom { get; init; }

    /// <summary>Day of the review.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate EndedTo { get; init; }

    /// <summary>Leads that wait and have a window.</summary>
    public int Waiting { get; init; }

    /// <summary>Of them those of whose value nothing tells; they are ranked last.</summary>
    public int WithoutValue { get; init; }

    /// <summary>What a won lead of those that left nurture brought on average, in base currency; null where fewer than 20 were won.</summary>
    public decimal? AverageRevenue { get; init; }

    /// <summary>All tracks together.</summary>
    [JsonProperty(Required = Required.Always)]
    public NurtureTally Total { get; init; } = new();

    /// <summary>The tracks, most leads first.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<ReviewedTrack> Tracks { get; init; } = [];

    /// <summary>The leads most at risk, the most first.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<LeadAtRisk> Leads { get; init; } = [];

    /// <summary>What to go on with; empty at the end.</summary>
    [JsonIgnore]
    public string NextState { get; init; } = "";
}
