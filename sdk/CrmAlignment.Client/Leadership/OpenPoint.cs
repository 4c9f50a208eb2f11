using System;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Leadership;

/// <summary>Something that marketing and sales agreed to do, and that is open.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record OpenPoint
{
    /// <summary>Id of the row.</summary>
    public Guid OpenPointId { get; init; }

    /// <summary>What is to be done.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>Who does it; null where the row says nothing.</summary>
    public ResponsibleSide? Responsible { get; init; }

    /// <summary>When it came up; null where the row says nothing.</summary>
    [JsonConverter(typeof(OptionalDayConverter))]
    public LocalDate? RaisedOn { get; init; }

    /// <summary>Last day on which it is done in time.</summary>
    [JsonConverter(typeof(Health.DayConverter))]
    public LocalDate DueDate { get; init; }

    /// <summary>Whether that day is over, in the organization's time zone.</summary>
    public bool IsOverdue { get; init; }
}
