namespace CrmAlignment.Model.Apis;

/// <summary>
/// Says what to do now with a lead: the steps of the playbook in force that fits it. For whoever may answer them, the steps are written down the first
/// time; the same call again answers the same rows.
/// </summary>
public static class SuggestStepsApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_SuggestSteps";

    /// <summary>Request parameter: the bound record of lead (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Response property (Boolean): whether a playbook fits.</summary>
    public const string Found = "Found";

    /// <summary>Response property (String): JSON object with playbookId, name, version, description and steps; {} where no playbook fits.</summary>
    public const string Result = "Result";
}
