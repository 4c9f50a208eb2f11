using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Criteria;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Diagnosis;

/// <summary>Where a funnel leaks beside a reference, and what that costs; of all leads that were read so far.</summary>
/// <remarks>Immutable. Amounts of two layers are not to be added: what the first loses, the second cannot lose again.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record FunnelDiagnosis
{
    /// <summary>Whether all leads are read.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The instant from which on the leads that are looked into arrived: the begin of the first day in the organization's time zone.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant ArrivedFrom { get; init; }

    /// <summary>The instant before which they arrived: the end of the last day.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant ArrivedBefore { get; init; }

    /// <summary>Whether the layers are held against the agreed targets, not against other leads.</summary>
    public bool AgainstTargets { get; init; }

    /// <summary>Leads that are looked into.</summary>
    public int Leads { get; init; }

    /// <summary>Leads that they are held against; 0 where that is the plan of the targets.</summary>
    public int ReferenceLeads { get; init; }

    /// <summary>Leads that are looked into and won.</summary>
    public int Won { get; init; }

    /// <summary>What a won lead brings on average, in base currency; null when fewer than 5 are won.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    public decimal? RevenueAWon { get; init; }

    /// <summary>The layers, in the order of the funnel.</summary>
    public IReadOnlyList<DiagnosedLayer> Layers { get; init; } = [];

    /// <summary>The layers that do worse than the reference or the plan, the most expensive first.</summary>
    [JsonIgnore]
    public IReadOnlyList<DiagnosedLayer> Leaks => [.. Layers.Where(layer => layer.Rank is not null).OrderBy(layer => layer.Rank)];

    /// <summary>What to go on with; empty at the end.</summary>
    [JsonIgnore]
    public string NextState { get; init; } = "";
}
