using System.Collections.Generic;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Leadership;

/// <summary>One of the three parts of a leader's scorecard.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record ScoredPart
{
    /// <summary>The part.</summary>
    public LeadershipPart Part { get; init; }

    /// <summary>What it weighs, of 100.</summary>
    public int Weight { get; init; }

    /// <summary>The mean of the aspects that have a value, 0 to 100; null where none has.</summary>
    public decimal? Value { get; init; }

    /// <summary>Aspects that were counted.</summary>
    public int Measured { get; init; }

    /// <summary>Aspects that the leader's own word tells.</summary>
    public int SelfRated { get; init; }

    /// <summary>Aspects of which nothing tells.</summary>
    public int NotKnown { get; init; }

    /// <summary>Its aspects, in their order.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<ScoredAspect> Aspects { get; init; } = [];
}
