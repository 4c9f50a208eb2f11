using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>The criteria set under which the funnel runs.</summary>
public sealed record CriteriaMap
{
    /// <summary>Name of the set.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>Code of the set.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Code { get; init; } = "";

    /// <summary>Points that the scored criteria must reach; 0 by default.</summary>
    public int Threshold { get; init; }

    /// <summary>What happens to leads that do not meet the set; Enforce by default.</summary>
    public Enforcement Enforcement { get; init; } = Enforcement.Enforce;

    /// <summary>The criteria, in the order in which they are shown.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<CriterionMap> Items { get; init; } = [];
}
