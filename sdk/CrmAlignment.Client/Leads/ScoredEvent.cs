using System;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Leads;

/// <summary>One event of the log of an engagement score.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record ScoredEvent
{
    /// <summary>Id of the row of crma_scoreevent.</summary>
    public Guid EventId { get; init; }

    /// <summary>What happened.</summary>
    public ScoreEventKind Kind { get; init; }

    /// <summary>What it was: what the rule was called then, or the page.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the rule is called now that gave the points; "" where there was none, or it was deleted.</summary>
    public string Rule { get; init; } = "";

    /// <summary>When it happened.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant OccurredOn { get; init; }

    /// <summary>Points that it gave, -1000 to 1000.</summary>
    public int Points { get; init; }

    /// <summary>What is left of them, two digits.</summary>
    public decimal Left { get; init; }

    /// <summary>Days after which half of them is left; null where they do not fade.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    public int? HalfLifeDays { get; init; }

    /// <summary>Days after which they count nothing; null where they do not end.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    public int? EndsAfterDays { get; init; }

    /// <summary>From when on nothing of them is left; null where something always is.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    [JsonConverter(typeof(OptionalInstantConverter))]
    public Instant? CountsUntil { get; init; }
}
