namespace CrmAlignment.Model.Apis;

/// <summary>Says whether a lead meets the criteria set that applies to it, and what it lacks. Reads only.</summary>
public static class EvaluateLeadApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_EvaluateLead";

    /// <summary>Request parameter: the bound record of lead (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Response property (Picklist): CriteriaVerdict.</summary>
    public const string Verdict = "Verdict";

    /// <summary>Response property (Integer): points reached.</summary>
    public const string Score = "Score";

    /// <summary>Response property (Integer): points needed.</summary>
    public const string Threshold = "Threshold";

    /// <summary>Response property (String): JSON array of {name, column, actual, required, guidance}.</summary>
    public const string UnmetCriteria = "UnmetCriteria";

    /// <summary>Response property (String): code of the set; empty when no set applies.</summary>
    public const string CriteriaSetCode = "CriteriaSetCode";

    /// <summary>Response property (Integer): version; 0 when no set applies.</summary>
    public const string SetVersion = "SetVersion";
}
