namespace CrmAlignment.Model.Apis;

/// <summary>
/// Holds the targets whose period contains a day against what has come of them, the period before, and the same period of the two years before.
/// Reads only. Bounded: call again with the cursor of the answer until it is empty.
/// </summary>
public static class CompareTargetsApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_CompareTargets";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_KpiTarget";

    /// <summary>Request parameter (DateTime): optional; the day up to which is counted, in the organization's time zone; today when missing.</summary>
    public const string Date = "Date";

    /// <summary>Request parameter (Picklist): optional; TargetMeasure, all when missing.</summary>
    public const string Measure = "Measure";

    /// <summary>Request parameter (Picklist): optional; PeriodGrain, all when missing.</summary>
    public const string Grain = "Grain";

    /// <summary>Request parameter (Picklist): optional; ScopeType, all scopes when missing.</summary>
    public const string ScopeType = "ScopeType";

    /// <summary>Request parameter (Guid): business unit or campaign; needed for those scopes.</summary>
    public const string ScopeId = "ScopeId";

    /// <summary>Request parameter (String): optional; the cursor of the last answer, none to begin.</summary>
    public const string Cursor = "Cursor";

    /// <summary>Response property (String): JSON object, the day and an array of targets.</summary>
    public const string Result = "Result";

    /// <summary>Response property (String): cursor to call again with; empty at the end.</summary>
    public const string NextCursor = "NextCursor";
}
