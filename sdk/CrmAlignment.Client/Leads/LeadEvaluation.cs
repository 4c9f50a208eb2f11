using System.Collections.Generic;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Client.Leads;

/// <summary>What the criteria set that applies to a lead says of it.</summary>
/// <param name="Verdict">Whether the lead meets the set.</param>
/// <param name="Score">Points reached by the scored criteria.</param>
/// <param name="Threshold">Points needed; 0 when no set applies.</param>
/// <param name="UnmetCriteria">What the lead lacks, in the order of the set; empty when it lacks nothing.</param>
/// <param name="CriteriaSetCode">Code of the set; null when no set applies.</param>
/// <param name="SetVersion">Version of the set; null when no set applies.</param>
public sealed record LeadEvaluation(
    CriteriaVerdict Verdict,
    int Score,
    int Threshold,
    IReadOnlyList<UnmetCriterion> UnmetCriteria,
    string? CriteriaSetCode,
    int? SetVersion);
