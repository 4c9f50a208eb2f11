using System.Collections.Generic;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Playbooks;

/// <summary>How far suggested steps were done, and how leads went on with and without them.</summary>
/// <remarks>Immutable: the answer of crma_ReviewPlaybooks.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record PlaybookReview
{
    /// <summary>Whether all steps of the days are counted; otherwise the numbers tell of those that were read so far.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Cases below which a share is null.</summary>
    public int MinimumSample { get; init; }

    /// <summary>Steps by team: a business unit and a department.</summary>
    public IReadOnlyList<TeamAdherence> Teams { get; init; } = [];

    /// <summary>Leads by playbook, each version by itself.</summary>
    public IReadOnlyList<PlaybookConversion> Playbooks { get; init; } = [];

    /// <summary>State to call again with; "" at the end.</summary>
    [JsonIgnore]
    public string NextState { get; init; } = "";
}
