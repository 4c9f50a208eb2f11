namespace CrmAlignment.Model.Apis;

/// <summary>Signs a draft criteria set for marketing or for sales.</summary>
public static class AgreeCriteriaSetApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_AgreeCriteriaSet";

    /// <summary>Request parameter: the bound record of crma_criteriaset (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Request parameter (Picklist): required; AgreementSide.</summary>
    public const string Side = "Side";

    /// <summary>Response property (Boolean): whether both sides have signed.</summary>
    public const string FullyAgreed = "FullyAgreed";
}
