using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>One routing rule; what it leaves out fits every lead.</summary>
public sealed record RoutingMap
{
    /// <summary>Code of the rejection reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Segment.</summary>
    public string? Segment { get; init; }

    /// <summary>Lowest score.</summary>
    public int? MinimumScore { get; init; }

    /// <summary>Highest score.</summary>
    public int? MaximumScore { get; init; }

    /// <summary>Code of the track.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Track { get; init; } = "";
}
