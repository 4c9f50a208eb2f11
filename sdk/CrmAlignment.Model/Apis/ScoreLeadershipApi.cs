namespace CrmAlignment.Model.Apis;

/// <summary>
/// A leader's scorecard of one calendar period: model building 40, model checking 40, learning organization 20. Counted from rows where there are
/// enough, self-rated where there are not. Reads only, in a number of requests that does not grow with the rows.
/// </summary>
public static class ScoreLeadershipApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_ScoreLeadership";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_LeaderRating";

    /// <summary>Request parameter (Picklist): optional; PeriodGrain, default Quarter.</summary>
    public const string Grain = "Grain";

    /// <summary>Request parameter (DateTime): optional; any day of the period. Without it the last whole period in the organization's time zone.</summary>
    public const string PeriodStart = "PeriodStart";

    /// <summary>Request parameter (Guid): optional; the user whose self-ratings count, default the caller.</summary>
    public const string LeaderId = "LeaderId";

    /// <summary>Response property (String): JSON object, the three parts with their aspects, innovations, exchange days and open points.</summary>
    public const string Result = "Result";
}
