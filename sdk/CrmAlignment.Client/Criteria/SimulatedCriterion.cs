using Newtonsoft.Json;

namespace CrmAlignment.Client.Criteria;

/// <summary>A criterion that is tried, and the leads that it alone keeps from being ready.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record SimulatedCriterion
{
    /// <summary>What the criterion asks, in words of the users.</summary>
    public string Name { get; init; } = "";

    /// <summary>Logical name of the lead's column.</summary>
    public string Column { get; init; } = "";

    /// <summary>Whether it is required; else it gives points.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Points that it gives when met; counted only when it is not required.</summary>
    public int Points { get; init; }

    /// <summary>Leads that are not ready, and would be if this criterion alone were met.</summary>
    public LeadCounts DecidesAlone { get; init; } = LeadCounts.None;
}
