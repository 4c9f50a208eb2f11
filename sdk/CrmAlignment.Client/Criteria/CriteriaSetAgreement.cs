namespace CrmAlignment.Client.Criteria;

/// <summary>A signature under a criteria set.</summary>
/// <remarks>Immutable: the answer of crma_AgreeCriteriaSet. A later change of the draft takes the signature away again.</remarks>
/// <param name="FullyAgreed">Whether both marketing and sales have now signed, so that the set can be activated.</param>
public sealed record CriteriaSetAgreement(bool FullyAgreed);
