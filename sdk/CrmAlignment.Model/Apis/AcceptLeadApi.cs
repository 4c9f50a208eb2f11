namespace CrmAlignment.Model.Apis;

/// <summary>Sales accepts the lead that is offered.</summary>
public static class AcceptLeadApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_AcceptLead";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvSharecrma_Handover";

    /// <summary>Request parameter: the bound record of lead (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Request parameter (String): optional.</summary>
    public const string Comment = "Comment";

    /// <summary>
    /// Request parameter (EntityReference): optional; user or team that gets the lead. Without it who accepts gets it, unless the
    /// environment variable crma_AcceptanceOwner says otherwise.
    /// </summary>
    public const string Owner = "Owner";

    /// <summary>Response property (Guid): the handover.</summary>
    public const string HandoverId = "HandoverId";
}
