using System;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Criteria;

/// <summary>What criteria say of a lead as it was when it was judged for the first time, and what became of it.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record FirstVerdict
{
    /// <summary>The lead.</summary>
    public Guid LeadId { get; init; }

    /// <summary>When it was judged; whole seconds.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant JudgedOn { get; init; }

    /// <summary>A character for each of <see cref="CriteriaSetSimulation.Criteria"/>, in their order: 1 where the lead met it, else 0.</summary>
    public string Held { get; init; } = "";

    /// <summary>What became of it, up to the moment at which the server answered.</summary>
    public DealResult Deal { get; init; }
}
