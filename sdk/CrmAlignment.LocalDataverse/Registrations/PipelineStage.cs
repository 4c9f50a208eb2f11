namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>
/// The stages that one request passes, in this order.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/event-framework#event-execution-pipeline.</remarks>
internal static class PipelineStage
{
    /// <summary>Before validation; outside the transaction for a top-level request.</summary>
    public const int PreValidation = 10;

    /// <summary>Before the operation, inside the transaction.</summary>
    public const int PreOperation = 20;

    /// <summary>The operation itself.</summary>
    public const int MainOperation = 30;

    /// <summary>After the operation: synchronous steps inside the transaction, asynchronous ones after it.</summary>
    public const int PostOperation = 40;
}
