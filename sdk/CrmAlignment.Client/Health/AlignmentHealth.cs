using System.Collections.Generic;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Health;

/// <summary>Whether marketing and sales work from one funnel: the symptoms of a period beside as many months before.</summary>
/// <remarks>Immutable. Sums are those of the monthly scorecards, as folded so far.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record AlignmentHealth
{
    /// <summary>First day of the period.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate From { get; init; }

    /// <summary>Last day of the period.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate To { get; init; }

    /// <summary>First day of the period before.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate PreviousFrom { get; init; }

    /// <summary>Last day of the period before.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate PreviousTo { get; init; }

    /// <summary>Money of the period.</summary>
    public HealthMoney Current { get; init; } = new();

    /// <summary>Money of the period before.</summary>
    public HealthMoney Previous { get; init; } = new();

    /// <summary>All symptoms, the worst first.</summary>
    public IReadOnlyList<CheckedSymptom> Symptoms { get; init; } = [];
}
