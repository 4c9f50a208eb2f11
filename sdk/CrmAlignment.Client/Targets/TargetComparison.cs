using System.Collections.Generic;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Targets;

/// <summary>Targets beside what has come of them.</summary>
/// <remarks>Immutable: as of the moment at which the server answered. What is not folded yet is in no number.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record TargetComparison
{
    /// <summary>The day up to which was counted.</summary>
    public LocalDate Date { get; init; }

    /// <summary>The active targets whose period contains the day, in the order of measure, length of the period and scope.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<ComparedTarget> Targets { get; init; } = [];

    /// <summary>Cursor of the next call; "" at the end.</summary>
    [JsonIgnore]
    public string NextCursor { get; init; } = "";
}
