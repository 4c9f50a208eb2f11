namespace CrmAlignment.Model.Apis;

/// <summary>
/// Compares a slice of the ledger with the source records, and then of scorecards and client periods with the ledger; writes down what
/// differs, and corrects it when told to. Bounded: call again with the cursor of the answer until it is empty.
/// </summary>
public static class AuditKpisApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_AuditKpis";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvWritecrma_Scorecard";

    /// <summary>Request parameter (String): optional; the cursor of the last answer, none to begin.</summary>
    public const string Cursor = "Cursor";

    /// <summary>Request parameter (Integer): optional; 1 to 500 records, default 200.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Request parameter (Boolean): optional; whether to correct what differs, default false.</summary>
    public const string Correct = "Correct";

    /// <summary>Response property (String): where to go on; empty at the end.</summary>
    public const string NextCursor = "NextCursor";

    /// <summary>Response property (Integer): records compared.</summary>
    public const string Seen = "Seen";

    /// <summary>Response property (Integer): drifts written down.</summary>
    public const string Drifts = "Drifts";

    /// <summary>Response property (Integer): rows written to correct them.</summary>
    public const string Posted = "Posted";
}
