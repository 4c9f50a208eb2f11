using System;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Criteria;

/// <summary>The compared leads of one campaign.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record SimulatedCampaign
{
    /// <summary>Campaign that the leads had when they were judged last; the empty id for none.</summary>
    public Guid CampaignId { get; init; }

    /// <summary>Its name now; "" where there is none, or it is gone.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its leads.</summary>
    public ReadinessTally Tally { get; init; } = ReadinessTally.None;
}
