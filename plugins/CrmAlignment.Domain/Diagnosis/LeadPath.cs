using System;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>The way of one lead through the funnel.</summary>
public sealed record LeadPath
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name; "" when it has none.</summary>
    public required string Name { get; init; }

    /// <summary>The last layer that it reached.</summary>
    public required FunnelLayer Reached { get; init; }

    /// <summary>When it entered each layer (UTC), by <see cref="FunnelLayer"/>; null where that is not known.</summary>
    public required IReadOnlyList<DateTime?> EnteredOn { get; init; }

    /// <summary>Where it stands; of no account once it is won. Inside by default.</summary>
    public PathEnd End { get; init; }

    /// <summary>Why it did not go on; "" (the default) when nobody said so.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Revenue of its won opportunities in base currency; 0 by default.</summary>
    public decimal Revenue { get; init; }
}
