namespace CrmAlignment.Model.Apis;

/// <summary>
/// Holds a criteria set, or an edit of one, against the leads of a period as they were when they were judged. Reads only. Bounded: call
/// again with the cursor of the answer until it is empty, and add the answers up.
/// </summary>
public static class SimulateCriteriaSetApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_SimulateCriteriaSet";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_CriteriaSet";

    /// <summary>Request parameter (Guid): criteria set in any phase; needed unless Definition is given.</summary>
    public const string CriteriaSetId = "CriteriaSetId";

    /// <summary>Request parameter (String): optional; criteria as in crma_definition, instead of those of the set.</summary>
    public const string Definition = "Definition";

    /// <summary>Request parameter (Integer): optional; points needed, instead of the set's; 0 without a set.</summary>
    public const string Threshold = "Threshold";

    /// <summary>Request parameter (DateTime): required; first day, in the organization's time zone.</summary>
    public const string From = "From";

    /// <summary>Request parameter (DateTime): required; last day, in the organization's time zone.</summary>
    public const string To = "To";

    /// <summary>Request parameter (Boolean): optional; whether verdicts without kept values are judged by the lead as it is now, default false.</summary>
    public const string UsePresentValues = "UsePresentValues";

    /// <summary>
    /// Request parameter (Boolean): optional; whether the answer lists, of each compared lead whose very first verdict is in the period, which
    /// criteria it met then and what became of it; default false.
    /// </summary>
    public const string IncludeFirstVerdicts = "IncludeFirstVerdicts";

    /// <summary>Request parameter (String): optional; the cursor of the last answer, none to begin.</summary>
    public const string Cursor = "Cursor";

    /// <summary>Request parameter (Integer): optional; 1 to 2000 leads, default 500.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (String): JSON object; every number in it is a count or a sum over the leads of the call, every list is of them.</summary>
    public const string Result = "Result";

    /// <summary>Response property (String): where to go on; empty at the end.</summary>
    public const string NextCursor = "NextCursor";
}
