using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Health;

/// <summary>The rate of a month.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record HealthMonth
{
    /// <summary>First day of the month.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate Month { get; init; }

    /// <summary>Its rate.</summary>
    public HealthRate Rate { get; init; } = new();
}
