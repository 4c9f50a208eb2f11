namespace CrmAlignment.Model.Apis;

/// <summary>
/// Checks whether marketing and sales work from one funnel: symptoms, each computed from scorecards or rows, beside as many months before. Reads
/// only, in a number of requests that does not grow with the rows.
/// </summary>
public static class CheckAlignmentApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_CheckAlignment";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_Scorecard";

    /// <summary>
    /// Request parameter (DateTime): optional; any day of the first month. Without it and To: the last three whole months in the organization's
    /// time zone.
    /// </summary>
    public const string From = "From";

    /// <summary>Request parameter (DateTime): any day of the last month, at most the twelfth; needed with From.</summary>
    public const string To = "To";

    /// <summary>Response property (String): JSON object, the symptoms, the worst first.</summary>
    public const string Result = "Result";
}
