using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>What a criteria set says besides its criteria.</summary>
public sealed record CriteriaSetTerms
{
    /// <summary>Id of the record.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Code shared by all versions.</summary>
    public required string Code { get; init; }

    /// <summary>Version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What happens when a lead does not meet the set.</summary>
    public required Enforcement Enforcement { get; init; }

    /// <summary>Points that the scored criteria must reach together; 0 (the default) when they need not.</summary>
    public int Threshold { get; init; }

    /// <summary>Leads to which the set applies; all by default.</summary>
    public CriteriaScope Scope { get; init; } = CriteriaScope.All;

    /// <summary>When the set became active (UTC); null (the default) for a draft.</summary>
    public DateTime? ActivatedOn { get; init; }
}
