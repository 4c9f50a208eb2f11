using System;

namespace CrmAlignment.Client.Criteria;

/// <summary>A criteria set that became active.</summary>
/// <param name="RetiredSetId">The version that it replaced; null when there was none.</param>
/// <param name="CriteriaCount">Number of criteria in the set.</param>
public sealed record CriteriaSetActivation(Guid? RetiredSetId, int CriteriaCount);
