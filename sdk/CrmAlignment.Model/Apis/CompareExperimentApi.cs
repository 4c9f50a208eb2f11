namespace CrmAlignment.Model.Apis;

/// <summary>
/// Compares the arms of an experiment by their leads. Reads only; of an experiment that ended it answers the numbers that were kept. Bounded: call
/// again with the state of the answer until it is empty; the result tells of all that was read so far.
/// </summary>
public static class CompareExperimentApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_CompareExperiment";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_Experiment";

    /// <summary>Request parameter (Guid): required; experiment in any phase.</summary>
    public const string ExperimentId = "ExperimentId";

    /// <summary>Request parameter (String): optional; the state of the last answer, none to begin.</summary>
    public const string State = "State";

    /// <summary>Request parameter (Integer): optional; 1 to 2000 leads, default 500.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (String): JSON object, the comparison of the leads read so far.</summary>
    public const string Result = "Result";

    /// <summary>Response property (String): state to call again with; empty at the end.</summary>
    public const string NextState = "NextState";
}
