namespace CrmAlignment.Model.Apis;

/// <summary>
/// Says how far the steps that were suggested on some days were done, by team, and how the leads went on with and without them. Reads only. Bounded: call
/// again with the state of the answer until it is empty; the result tells of all that was read so far.
/// </summary>
public static class ReviewPlaybooksApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_ReviewPlaybooks";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_PlaybookRun";

    /// <summary>Request parameter (DateTime): required; first day on which steps were suggested, in the organization's time zone.</summary>
    public const string From = "From";

    /// <summary>Request parameter (DateTime): required; last day.</summary>
    public const string To = "To";

    /// <summary>Request parameter (String): optional; the state of the last answer, none to begin.</summary>
    public const string State = "State";

    /// <summary>Request parameter (Integer): optional; 1 to 2000 steps, default 500.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (String): JSON object with teams and playbooks.</summary>
    public const string Result = "Result";

    /// <summary>Response property (String): state to call again with; empty at the end.</summary>
    public const string NextState = "NextState";
}
