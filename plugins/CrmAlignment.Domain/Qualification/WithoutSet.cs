using System;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Qualification;

/// <summary>A lead to which no criteria set applies, and what the organization wants then.</summary>
/// <param name="segment">Segment of the lead; null when it has none.</param>
/// <param name="knownSegments">Segments that the sets in force know.</param>
/// <param name="isRefused">Whether the organization refuses such a lead at the gate; asked only
/// there, since the answer may cost a request.</param>
public sealed class WithoutSet(string? segment, IReadOnlyList<string> knownSegments, Func<bool> isRefused)
{
    /// <summary>Segment of the lead; null when it has none.</summary>
    public string? Segment { get; } = segment;

    /// <summary>Segments that the sets in force know.</summary>
    public IReadOnlyList<string> KnownSegments { get; } = knownSegments;

    /// <summary>Whether the organization refuses such a lead at the gate.</summary>
    public bool IsRefused => isRefused();
}
