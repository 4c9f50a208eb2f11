namespace CrmAlignment.Model.Apis;

/// <summary>Adds a batch of ledger facts to the scorecards. Bounded: call again while Remaining is above 0.</summary>
public static class FoldKpisApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_FoldKpis";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvWritecrma_Scorecard";

    /// <summary>Request parameter (Integer): optional; 1 to 1000, default 500.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (Integer): facts folded.</summary>
    public const string Folded = "Folded";

    /// <summary>Response property (Integer): scorecards written.</summary>
    public const string ScorecardsChanged = "ScorecardsChanged";

    /// <summary>Response property (Integer): facts still to fold, counted up to 5000.</summary>
    public const string Remaining = "Remaining";
}
