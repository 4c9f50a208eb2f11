namespace CrmAlignment.Model.Apis;

/// <summary>Returns scorecards of consecutive periods.</summary>
public static class GetScorecardApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_GetScorecard";

    /// <summary>Request parameter (Picklist): required; PeriodGrain.</summary>
    public const string Grain = "Grain";

    /// <summary>Request parameter (DateTime): required; any day of the first period.</summary>
    public const string PeriodStart = "PeriodStart";

    /// <summary>Request parameter (Integer): optional; 1 to 120, default 1.</summary>
    public const string Periods = "Periods";

    /// <summary>Request parameter (Picklist): optional; ScopeType, default Organization.</summary>
    public const string ScopeType = "ScopeType";

    /// <summary>Request parameter (Guid): business unit or campaign; needed for those scopes.</summary>
    public const string ScopeId = "ScopeId";

    /// <summary>Response property (String): JSON array, one object a period, all measures of ScorecardTable plus activeClients and newClients.</summary>
    public const string Scorecards = "Scorecards";
}
