namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The states of a workflow's step.</summary>
public static class WorkflowStepActivityStatus
{
    /// <summary>It is running.</summary>
    public const int InProgress = 1;

    /// <summary>It succeeded.</summary>
    public const int SuccessfullyCompleted = 2;

    /// <summary>It failed.</summary>
    public const int Failed = 3;

    /// <summary>It was cancelled.</summary>
    public const int Canceled = 4;

    /// <summary>It waits.</summary>
    public const int Waiting = 5;
}
