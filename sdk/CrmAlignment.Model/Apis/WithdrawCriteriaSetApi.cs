namespace CrmAlignment.Model.Apis;

/// <summary>Signs the withdrawal of a criteria set in force for marketing or for sales; the second side's signature ends its enforcement.</summary>
public static class WithdrawCriteriaSetApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_WithdrawCriteriaSet";

    /// <summary>Request parameter: the bound record of crma_criteriaset (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Request parameter (Picklist): required; AgreementSide.</summary>
    public const string Side = "Side";

    /// <summary>Response property (Boolean): whether both sides have signed, so that the set is out of force.</summary>
    public const string Withdrawn = "Withdrawn";
}
