using CrmAlignment.Model.Choices;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>One touch of a nurture track.</summary>
public sealed record TouchMap
{
    /// <summary>What to do.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>Days after the touch before it, or after enrollment.</summary>
    [JsonProperty(Required = Required.Always)]
    public int AfterDays { get; init; }

    /// <summary>Channel; Email by default.</summary>
    public TouchChannel Channel { get; init; } = TouchChannel.Email;
}
