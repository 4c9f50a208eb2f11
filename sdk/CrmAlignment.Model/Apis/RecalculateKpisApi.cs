namespace CrmAlignment.Model.Apis;

/// <summary>
/// Brings a slice of the ledger to what the source records say: takes over what is older than the import, and follows what moved without
/// a save. Bounded: call again with the cursor of the answer until it is empty.
/// </summary>
public static class RecalculateKpisApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_RecalculateKpis";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvWritecrma_Scorecard";

    /// <summary>Request parameter (String): optional; the cursor of the last answer, none to begin.</summary>
    public const string Cursor = "Cursor";

    /// <summary>Request parameter (Integer): optional; 1 to 500 records, default 200.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (String): where to go on; empty at the end.</summary>
    public const string NextCursor = "NextCursor";

    /// <summary>Response property (Integer): records compared.</summary>
    public const string Seen = "Seen";

    /// <summary>Response property (Integer): rows posted to the ledger.</summary>
    public const string Posted = "Posted";
}
