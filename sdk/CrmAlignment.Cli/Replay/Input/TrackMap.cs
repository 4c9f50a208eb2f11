using System.Collections.Generic;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>One nurture track and its queue.</summary>
public sealed record TrackMap
{
    /// <summary>Code.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Code { get; init; } = "";

    /// <summary>Name.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>Name of its queue.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Queue { get; init; } = "";

    /// <summary>Months after which an untended lead counts as lost; 12 by default.</summary>
    public int WindowMonths { get; init; } = 12;

    /// <summary>The touches, in order.</summary>
    public IReadOnlyList<TouchMap> Touches { get; init; } = [];
}
