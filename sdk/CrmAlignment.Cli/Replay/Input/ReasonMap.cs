using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>One rejection reason.</summary>
public sealed record ReasonMap
{
    /// <summary>Code.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Code { get; init; } = "";

    /// <summary>Name.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>Whether a lead rejected for it goes to nurture; true by default.</summary>
    public bool Recyclable { get; init; } = true;

    /// <summary>Whether what is rejected for it counts neither against marketing nor against sales; false by default.</summary>
    public bool ExcludedFromKpis { get; init; }
}
