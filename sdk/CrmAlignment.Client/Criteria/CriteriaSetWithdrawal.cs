namespace CrmAlignment.Client.Criteria;

/// <summary>A signature under the withdrawal of a criteria set.</summary>
/// <remarks>Immutable: the answer of crma_WithdrawCriteriaSet.</remarks>
/// <param name="Withdrawn">Whether both marketing and sales have now signed, so that the set is no longer in force.</param>
public sealed record CriteriaSetWithdrawal(bool Withdrawn);
