namespace CrmAlignment.Model.Apis;

/// <summary>Says of which events the engagement score of a lead consists, what is left of each, and what has faded. Reads only.</summary>
public static class ExplainScoreApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_ExplainScore";

    /// <summary>Request parameter: the bound record of lead (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Request parameter (DateTime): optional; the instant for which the score is computed (UTC), now by default.</summary>
    public const string At = "At";

    /// <summary>Response property (String): JSON object with score, exact, asOf, dueOn, counted, events, faded and moreFaded.</summary>
    public const string Result = "Result";
}
