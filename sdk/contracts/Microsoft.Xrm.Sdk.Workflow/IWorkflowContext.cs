namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>What a workflow step runs for; the activity asks its context for it as an extension.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.workflow.iworkflowcontext</remarks>
public interface IWorkflowContext : IExecutionContext
{
    /// <summary>The context of the operation that caused this one; null at the top.</summary>
    IWorkflowContext ParentContext { get; }

    /// <summary>The stage of the process; empty outside of stages.</summary>
    string StageName { get; }

    /// <summary>The kind of the process: 0 workflow, 1 dialog, 2 business rule, 3 action, 4 business process flow.</summary>
    int WorkflowCategory { get; }

    /// <summary>How the workflow runs: 0 in the background, 1 in real time.</summary>
    int WorkflowMode { get; }
}
