using System.Collections.Generic;
using CrmAlignment.Client.Criteria;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Leads;

/// <summary>Of what the engagement score of a lead consists at an instant.</summary>
/// <remarks>Immutable: the answer of crma_ExplainScore.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record ScoreExplanation
{
    /// <summary>The score in whole points, halves rounded away from 0; criteria see this number.</summary>
    public int Score { get; init; }

    /// <summary>The score with two digits: the sum of what is left of all events.</summary>
    public decimal Exact { get; init; }

    /// <summary>The instant for which it holds.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant AsOf { get; init; }

    /// <summary>When whole points change next if nothing more happens, or 92 days later, when to look again; null where they stay.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    [JsonConverter(typeof(OptionalInstantConverter))]
    public Instant? DueOn { get; init; }

    /// <summary>How many events count: <see cref="Events"/> has at most 50 of them.</summary>
    public int Counted { get; init; }

    /// <summary>The events of which most is left, either way; at most 50.</summary>
    public IReadOnlyList<ScoredEvent> Events { get; init; } = [];

    /// <summary>Events of which nothing is left, those that faded last first; at most 50.</summary>
    public IReadOnlyList<ScoredEvent> Faded { get; init; } = [];

    /// <summary>Whether more events than these have faded.</summary>
    public bool MoreFaded { get; init; }
}
