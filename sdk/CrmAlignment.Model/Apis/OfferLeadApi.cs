namespace CrmAlignment.Model.Apis;

/// <summary>Marketing offers a lead to sales.</summary>
public static class OfferLeadApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_OfferLead";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvAppendcrma_Handover";

    /// <summary>Request parameter: the bound record of lead (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Request parameter (String): optional.</summary>
    public const string Comment = "Comment";

    /// <summary>Response property (Guid): the handover.</summary>
    public const string HandoverId = "HandoverId";

    /// <summary>Response property (DateTime): when sales must have decided (UTC).</summary>
    public const string DueOn = "DueOn";
}
