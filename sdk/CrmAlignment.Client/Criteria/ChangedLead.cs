using System;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Criteria;

/// <summary>A lead that changes side.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record ChangedLead
{
    /// <summary>The lead.</summary>
    public Guid LeadId { get; init; }

    /// <summary>Its name now.</summary>
    public string Name { get; init; } = "";

    /// <summary>True: it was not ready and would have been; false: it was and would not have been.</summary>
    public bool WouldBeReady { get; init; }

    /// <summary>Whether it was judged by the lead as it is now.</summary>
    public bool ByPresentValues { get; init; }

    /// <summary>Whether sales accepted it.</summary>
    public bool Accepted { get; init; }

    /// <summary>Whether sales refused it.</summary>
    public bool Rejected { get; init; }

    /// <summary>What became of it.</summary>
    public DealResult Deal { get; init; }

    /// <summary>Revenue of its won opportunities, in base currency.</summary>
    public decimal Revenue { get; init; }
}
