using System;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Playbooks;

/// <summary>
/// Conversion of the leads for which every step of a playbook was done, beside that of the others. A comparison, and no proof of a cause: people may do all
/// steps for the leads that were better from the beginning.
/// </summary>
/// <remarks>Immutable. A lead counts once for each stay in which the steps were suggested.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record PlaybookConversion
{
    /// <summary>Row of crma_playbook.</summary>
    public Guid PlaybookId { get; init; }

    /// <summary>Its name.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>Its version.</summary>
    public int Version { get; init; }

    /// <summary>Leads for which all steps were done.</summary>
    [JsonProperty(Required = Required.Always)]
    public LeadConversion AllDone { get; init; } = new();

    /// <summary>Leads for which a step was not done, or nobody answered.</summary>
    [JsonProperty(Required = Required.Always)]
    public LeadConversion Others { get; init; } = new();

    /// <summary>By how much the share of the first is greater, -1 to 1; null with fewer than 20 decided leads on either side.</summary>
    public decimal? Difference { get; init; }

    /// <summary>Lower end of its interval of 95 % (Newcombe); null as <see cref="Difference"/> is.</summary>
    public decimal? DifferenceLow { get; init; }

    /// <summary>Upper end; null as <see cref="Difference"/> is.</summary>
    public decimal? DifferenceHigh { get; init; }
}
