namespace CrmAlignment.Domain.Qualification;

/// <summary>Who signed a criteria set, and what; null where nobody did.</summary>
/// <param name="Marketing">Signature for marketing.</param>
/// <param name="Sales">Signature for sales.</param>
public sealed record CriteriaAgreement(Signature? Marketing, Signature? Sales);
