namespace CrmAlignment.Model.Apis;

/// <summary>Signs a draft term for marketing or for sales; the second signature puts it into force.</summary>
public static class AgreeTermApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_AgreeTerm";

    /// <summary>Request parameter: the bound record of crma_term (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Request parameter (Picklist): required; AgreementSide.</summary>
    public const string Side = "Side";

    /// <summary>Response property (Boolean): whether both sides have signed, so that the term is in force.</summary>
    public const string InForce = "InForce";
}
