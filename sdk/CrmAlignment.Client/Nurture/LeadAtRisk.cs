using System;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Nurture;

/// <summary>A lead that waits in nurture, with what is at risk as its window closes.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record LeadAtRisk
{
    /// <summary>Id of the lead.</summary>
    public Guid LeadId { get; init; }

    /// <summary>Its name; empty until all is read.</summary>
    public string Name { get; init; } = "";

    /// <summary>Id of its stay in nurture.</summary>
    public Guid EnrollmentId { get; init; }

    /// <summary>Id of its track; null without one.</summary>
    public Guid? TrackId { get; init; }

    /// <summary>Name of the track; empty until all is read, and for one that the caller may not read.</summary>
    public string Track { get; init; } = "";

    /// <summary>What the lead is worth, in base currency; null where nothing tells.</summary>
    public decimal? Value { get; init; }

    /// <summary>Where the value is from.</summary>
    [JsonProperty(Required = Required.Always)]
    public LeadValueSource ValueSource { get; init; }

    /// <summary>Chance that it is won, 0 to 1: that of its track, or of all tracks; null where too few stays have ended to tell.</summary>
    public decimal? Chance { get; init; }

    /// <summary>Whether the chance is that of its track.</summary>
    public bool IsChanceOfTrack { get; init; }

    /// <summary>Whole days until its window closes; 0 on the last day.</summary>
    public int DaysLeft { get; init; }

    /// <summary>How much of its window has passed, 0 to 1.</summary>
    public decimal Passed { get; init; }

    /// <summary>Value x chance x what has passed, in base currency; without a chance value x what has passed. Null without a value.</summary>
    public decimal? AtRisk { get; init; }
}
