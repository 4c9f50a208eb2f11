namespace CrmAlignment.Model.Apis;

/// <summary>
/// What the records of each stage of the funnel cost in a period, how many leads are a valid datum and what one of those costs, how often clients
/// come again, and which model fits: single sale, repeat sale or mixed sale. Reads only. Bounded: call again with the state of the answer until it
/// is empty; the result tells of all that was read so far.
/// </summary>
public static class CompareFunnelModelsApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_CompareFunnelModels";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_Scorecard";

    /// <summary>Request parameter (DateTime): optional; a day of the first month. Without it and To: the last twelve whole months.</summary>
    public const string From = "From";

    /// <summary>Request parameter (DateTime): optional; a day of the last month, at most the twelfth; needed with From.</summary>
    public const string To = "To";

    /// <summary>Request parameter (String): optional; the state of the last answer, none to begin.</summary>
    public const string State = "State";

    /// <summary>Request parameter (Integer): optional; leads or clients of a call, 1 to 2000, default 500.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (String): JSON object, what is known so far.</summary>
    public const string Result = "Result";

    /// <summary>Response property (String): state to call again with; empty at the end.</summary>
    public const string NextState = "NextState";
}
