using System;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Who signed a criteria set; null where nobody did.</summary>
/// <param name="MarketingAgreedBy">User who signed for marketing.</param>
/// <param name="SalesAgreedBy">User who signed for sales.</param>
public readonly record struct CriteriaAgreement(Guid? MarketingAgreedBy, Guid? SalesAgreedBy);
