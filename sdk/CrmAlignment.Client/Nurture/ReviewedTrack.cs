using System;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Nurture;

/// <summary>A track, and what became of its leads.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record ReviewedTrack
{
    /// <summary>Id of the track; null for stays without one.</summary>
    public Guid? TrackId { get; init; }

    /// <summary>Its name; empty until all is read, and for one that the caller may not read.</summary>
    public string Name { get; init; } = "";

    /// <summary>What became of its leads.</summary>
    [JsonProperty(Required = Required.Always)]
    public NurtureTally Tally { get; init; } = new();
}
