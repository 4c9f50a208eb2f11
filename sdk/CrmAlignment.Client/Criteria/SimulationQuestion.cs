using System;
using NodaTime;

namespace CrmAlignment.Client.Criteria;

/// <summary>What a simulation is asked: which criteria, and on the leads of which days.</summary>
/// <remarks>Immutable. With a set and a definition or threshold, an edit of the set: its scope and code count, and what is given in place of the rest.</remarks>
/// <param name="From">First day, in the organization's time zone.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record SimulationQuestion(LocalDate From, LocalDate To)
{
    /// <summary>Criteria set, in any phase; null (the default) for criteria alone, which then apply to every lead.</summary>
    public Guid? CriteriaSetId { get; init; }

    /// <summary>Criteria as JSON, as in crma_definition, in place of those of the set; those of the set when null (the default).</summary>
    public string? Definition { get; init; }

    /// <summary>Points needed, in place of the set's; the set's, and 0 without a set, when null (the default).</summary>
    public int? Threshold { get; init; }

    /// <summary>
    /// Whether verdicts from before assessments kept the values of the lead are judged by the lead as it is now; false by default, which leaves
    /// their leads out.
    /// </summary>
    public bool UsePresentValues { get; init; }

    /// <summary>Whether <see cref="CriteriaSetSimulation.FirstVerdicts"/> are listed; false by default: each lead is a line of the answer.</summary>
    public bool IncludeFirstVerdicts { get; init; }
}
