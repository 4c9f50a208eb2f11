using CrmAlignment.Domain.Qualification;

namespace CrmAlignment.Domain.Simulation;

/// <summary>What matters of a set that gave verdicts: whether the candidate would have replaced it.</summary>
/// <param name="Code">Code shared by its versions.</param>
/// <param name="Scope">Leads to which it applied.</param>
public sealed record JudgingSet(string Code, CriteriaScope Scope);
