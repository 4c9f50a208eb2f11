using System;
using System.Collections.Generic;
using CrmAlignment.Client.Health;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Leadership;

/// <summary>A leader's scorecard of one period: model building 40, model checking 40, learning organization 20.</summary>
/// <remarks>Immutable. What the caller may not read counts nowhere.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record LeaderScorecard
{
    /// <summary>Length of the period.</summary>
    public PeriodGrain Grain { get; init; }

    /// <summary>Its first day.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate PeriodStart { get; init; }

    /// <summary>Its last day.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate PeriodEnd { get; init; }

    /// <summary>The user whose self-ratings count.</summary>
    public Guid LeaderId { get; init; }

    /// <summary>0 to 100, one digit after the point; null as long as nothing tells of a part.</summary>
    public decimal? Total { get; init; }

    /// <summary>The parts of which nothing tells.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<LeadershipPart> Missing { get; init; } = [];

    /// <summary>The three parts, in their order.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<ScoredPart> Parts { get; init; } = [];

    /// <summary>What the organization earned in the period, as folded last.</summary>
    [JsonProperty(Required = Required.Always)]
    public EarnedKpis Organization { get; init; } = new();

    /// <summary>What all adopted innovations brought of it; a campaign that several name counts once.</summary>
    [JsonProperty(Required = Required.Always)]
    public InnovationShare Adopted { get; init; } = new();

    /// <summary>The innovations that concern the period, the newest first; at most 100.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<LoggedInnovation> Innovations { get; init; } = [];

    /// <summary>Whether there are more.</summary>
    public bool InnovationsAreCut { get; init; }

    /// <summary>The exchange days of the period, the latest first; at most 20.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<HeldExchangeDay> ExchangeDays { get; init; } = [];

    /// <summary>What is open now, whatever the period, the most overdue first; at most 50.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<OpenPoint> OpenPoints { get; init; } = [];
}
