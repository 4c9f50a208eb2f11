namespace CrmAlignment.Model.Apis;

/// <summary>Sales rejects a lead, with a reason; a recyclable lead goes to nurture, another is disqualified. A lead that was not offered gets a handover offered and rejected at once, so that acceptance counts it.</summary>
public static class RejectLeadApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_RejectLead";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvSharecrma_Handover";

    /// <summary>Request parameter: the bound record of lead (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Request parameter (String): required; code of a rejection reason.</summary>
    public const string ReasonCode = "ReasonCode";

    /// <summary>Request parameter (String): optional.</summary>
    public const string Comment = "Comment";

    /// <summary>Response property (Guid): the handover.</summary>
    public const string HandoverId = "HandoverId";

    /// <summary>Response property (Guid): nurture enrollment; empty Guid when disqualified.</summary>
    public const string EnrollmentId = "EnrollmentId";

    /// <summary>Response property (Guid): queue; empty Guid when disqualified.</summary>
    public const string QueueId = "QueueId";

    /// <summary>Response property (DateTime): optional; when the first touch is due (UTC).</summary>
    public const string NextTouchOn = "NextTouchOn";
}
