namespace CrmAlignment.Model.Apis;

/// <summary>
/// Reviews open opportunities beside the customer's own purchase: which have no decider, and where our activities are out of step with him. Reads
/// only. Bounded: call again with the state of the answer until it is empty; the counts tell of all that was read so far, the list of deals only
/// of the last slice.
/// </summary>
public static class ReviewPurchasesApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_ReviewPurchases";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_BuyingRole";

    /// <summary>Request parameter (Integer): optional; days after which a stage that does not change counts as stalled, 1 to 365, default 30.</summary>
    public const string StalledDays = "StalledDays";

    /// <summary>Request parameter (Integer): optional; days without any activity that are too many while the customer decides, 1 to 365, default 14.</summary>
    public const string SilentDays = "SilentDays";

    /// <summary>Request parameter (String): optional; the state of the last answer, none to begin.</summary>
    public const string State = "State";

    /// <summary>Request parameter (Integer): optional; opportunities, 1 to 500, default 200.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (String): JSON object, what was counted so far and the deals of this slice.</summary>
    public const string Result = "Result";

    /// <summary>Response property (String): state to call again with; empty at the end.</summary>
    public const string NextState = "NextState";
}
