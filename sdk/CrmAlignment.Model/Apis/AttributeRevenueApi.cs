namespace CrmAlignment.Model.Apis;

/// <summary>
/// Divides revenue, cost of sales and wins of a period between the campaigns that led to them, by five models side by side. Reads only.
/// Bounded: call again with the state of the answer until it is empty; the result tells of all that was read so far.
/// </summary>
public static class AttributeRevenueApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_AttributeRevenue";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_Scorecard";

    /// <summary>Request parameter (DateTime): required; first day of the period, as scorecards count it.</summary>
    public const string From = "From";

    /// <summary>Request parameter (DateTime): required; last day of the period.</summary>
    public const string To = "To";

    /// <summary>Request parameter (Integer): optional; days before a win in which touches count, 0 to 3650, default 365.</summary>
    public const string WindowDays = "WindowDays";

    /// <summary>Request parameter (Integer): optional; days in which a touch loses half of its weight by time decay, 1 to 3650, default 7.</summary>
    public const string HalfLifeDays = "HalfLifeDays";

    /// <summary>Request parameter (String): optional; the state of the last answer, none to begin.</summary>
    public const string State = "State";

    /// <summary>Request parameter (Integer): optional; rows of the ledger, 1 to 2000, default 500. Those of one opportunity are read together.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (String): JSON object, what was divided so far.</summary>
    public const string Result = "Result";

    /// <summary>Response property (String): state to call again with; empty at the end.</summary>
    public const string NextState = "NextState";
}
