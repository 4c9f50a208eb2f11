using System;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Diagnosis;

/// <summary>A lead that left.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record LeavingLead
{
    /// <summary>The lead.</summary>
    public Guid LeadId { get; init; }

    /// <summary>Its name now.</summary>
    public string Name { get; init; } = "";

    /// <summary>Why; "" when nobody said so.</summary>
    public string Reason { get; init; } = "";
}
