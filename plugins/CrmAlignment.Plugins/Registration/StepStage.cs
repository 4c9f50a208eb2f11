namespace CrmAlignment.Plugins.Registration;

/// <summary>
/// Stage of the event pipeline, with the platform's numbers
/// (https://learn.microsoft.com/power-apps/developer/data-platform/event-framework).
/// </summary>
public enum StepStage
{
    /// <summary>Before the transaction and before security checks.</summary>
    PreValidation = 10,

    /// <summary>Inside the transaction, before the core operation.</summary>
    PreOperation = 20,

    /// <summary>Inside the transaction, after the core operation.</summary>
    PostOperation = 40,
}
