using System;

namespace CrmAlignment.Client.Criteria;

/// <summary>A criteria set that became active.</summary>
/// <remarks>Immutable: the answer of crma_ActivateCriteriaSet.</remarks>
/// <param name="RetiredSetId">The version that it replaced; null when there was none.</param>
/// <param name="CriteriaCount">Criteria that are in force by it, required and scored; at least 1.</param>
public sealed record CriteriaSetActivation(Guid? RetiredSetId, int CriteriaCount);
