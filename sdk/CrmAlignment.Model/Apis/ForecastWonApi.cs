namespace CrmAlignment.Model.Apis;

/// <summary>
/// Forecasts what will be won from today until a day, and what it will bring, from the funnel's own conversion and delay, with an interval of 80 %.
/// Reads only. Bounded: call again with the state of the answer until it is empty; the numbers come with the last answer.
/// </summary>
public static class ForecastWonApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_ForecastWon";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_KpiTarget";

    /// <summary>Request parameter (DateTime): required; the last day, not before today.</summary>
    public const string Until = "Until";

    /// <summary>Request parameter (Picklist): optional; ScopeType, default Organization.</summary>
    public const string ScopeType = "ScopeType";

    /// <summary>Request parameter (Guid): business unit or campaign; needed for those scopes.</summary>
    public const string ScopeId = "ScopeId";

    /// <summary>Request parameter (String): optional; the state of the last answer, none to begin.</summary>
    public const string State = "State";

    /// <summary>Request parameter (Integer): optional; 1 to 2000 records, default 500.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (String): JSON object, the forecast.</summary>
    public const string Result = "Result";

    /// <summary>Response property (String): state to call again with; empty at the end.</summary>
    public const string NextState = "NextState";
}
