using System;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Leadership;

/// <summary>A day that people of one department spent at the work of the other.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record HeldExchangeDay
{
    /// <summary>Id of the row.</summary>
    public Guid ExchangeDayId { get; init; }

    /// <summary>Its subject.</summary>
    public string Name { get; init; } = "";

    /// <summary>When it was held.</summary>
    [JsonConverter(typeof(Health.DayConverter))]
    public LocalDate HeldOn { get; init; }

    /// <summary>Whose people went; null where the row says nothing.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    public AgreementSide? VisitingSide { get; init; }

    /// <summary>What they saw.</summary>
    public string Seen { get; init; } = "";

    /// <summary>What was agreed; may be empty.</summary>
    public string Agreed { get; init; } = "";
}
