using System.Collections.Generic;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Client.Leads;

/// <summary>What the criteria set that applies to a lead says of it.</summary>
/// <remarks>
/// Immutable: the answer of crma_EvaluateLead, true at its moment. Of the active sets the most specific one applies: campaign counts
/// 4, segment 2, business unit 1; of equal ones that activated last.
/// </remarks>
/// <param name="Verdict">Whether the lead meets the set; NoCriteria when none applies, which lets it pass every gate.</param>
/// <param name="Score">Points reached by the scored criteria.</param>
/// <param name="Threshold">Points needed; 0 when no set applies.</param>
/// <param name="UnmetCriteria">What the lead lacks, required and scored, in the order of the set; empty when it lacks nothing. A
/// lead that meets its set may still miss scored criteria.</param>
/// <param name="CriteriaSetCode">Code of the set; null when no set applies.</param>
/// <param name="SetVersion">Version of the set; null when no set applies.</param>
public sealed record LeadEvaluation(
    CriteriaVerdict Verdict,
    int Score,
    int Threshold,
    IReadOnlyList<UnmetCriterion> UnmetCriteria,
    string? CriteriaSetCode,
    int? SetVersion);
