namespace CrmAlignment.Model.Apis;

/// <summary>
/// Tells which leads in nurture are most at risk as their windows close, and what became of those whose stays ended in the last 24 months. Reads
/// only. Bounded: call again with the state of the answer until it is empty; the result tells of all that was read so far.
/// </summary>
public static class ReviewNurtureApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_ReviewNurture";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_NurtureEnrollment";

    /// <summary>Request parameter (Integer): optional; leads most at risk, 1 to 200, default 50.</summary>
    public const string Top = "Top";

    /// <summary>Request parameter (String): optional; the state of the last answer, none to begin.</summary>
    public const string State = "State";

    /// <summary>Request parameter (Integer): optional; stays that are read, 1 to 500, default 250.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (String): JSON object, what was found so far.</summary>
    public const string Result = "Result";

    /// <summary>Response property (String): state to call again with; empty at the end.</summary>
    public const string NextState = "NextState";
}
