namespace CrmAlignment.Model.Apis;

/// <summary>Says that a suggested step was done, or not done and why. The same answer again changes nothing.</summary>
public static class AnswerStepApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_AnswerStep";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011); guards refuse everything else that it would open.</summary>
    public const string Privilege = "prvWritecrma_PlaybookRun";

    /// <summary>Request parameter: the bound record of crma_playbookrun (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Request parameter (Picklist): required; StepOutcome, Done or NotDone.</summary>
    public const string Outcome = "Outcome";

    /// <summary>Request parameter (String): why it was not done; required with NotDone, up to 2000 characters.</summary>
    public const string Reason = "Reason";

    /// <summary>Response property (Boolean): whether the answer was new.</summary>
    public const string Changed = "Changed";
}
