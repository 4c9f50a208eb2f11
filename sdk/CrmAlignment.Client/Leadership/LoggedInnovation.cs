using System;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Leadership;

/// <summary>An innovation of the log that concerns the period: adopted, waiting, or settled in it or later.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record LoggedInnovation
{
    /// <summary>Id of the row.</summary>
    public Guid InnovationId { get; init; }

    /// <summary>What is done in a new way.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>Where the idea came from; null where the row says nothing.</summary>
    public InnovationSource? Source { get; init; }

    /// <summary>How far it has come, now.</summary>
    public InnovationPhase Phase { get; init; }

    /// <summary>Day on which it was noted.</summary>
    [JsonConverter(typeof(Health.DayConverter))]
    public LocalDate NotedOn { get; init; }

    /// <summary>Day on which it was adopted or dropped; null before.</summary>
    [JsonConverter(typeof(OptionalDayConverter))]
    public LocalDate? SettledOn { get; init; }

    /// <summary>Campaigns that show what it brings.</summary>
    public int Campaigns { get; init; }

    /// <summary>What it brings.</summary>
    [JsonProperty(Required = Required.Always)]
    public InnovationShare Share { get; init; } = new();
}
