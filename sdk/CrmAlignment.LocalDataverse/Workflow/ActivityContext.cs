using System;
using CrmAlignment.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.LocalDataverse.Workflow;

/// <summary>What a custom workflow activity sees: a workflow on one row, run on demand.</summary>
/// <param name="context">The context of the request.</param>
/// <param name="workflow">Id of the workflow; empty where an activity runs by itself.</param>
/// <param name="mode">Its mode; a real-time one when null.</param>
internal sealed class ActivityContext(PluginExecutionContext context, Guid workflow, int? mode) : IWorkflowContext
{
    private const int RealTime = 1;

    /// <inheritdoc/>
    public IWorkflowContext ParentContext => null!;

    /// <inheritdoc/>
    public string StageName => string.Empty;

    /// <inheritdoc/>
    public int WorkflowCategory => 0;

    /// <inheritdoc/>
    public int WorkflowMode => mode ?? RealTime;

    /// <inheritdoc/>
    public Guid BusinessUnitId => context.BusinessUnitId;

    /// <inheritdoc/>
    public Guid CorrelationId => context.CorrelationId;

    /// <inheritdoc/>
    public int Depth => context.Depth;

    /// <inheritdoc/>
    public Guid InitiatingUserId => context.InitiatingUserId;

    /// <inheritdoc/>
    public ParameterCollection InputParameters => context.InputParameters;

    /// <inheritdoc/>
    public bool IsExecutingOffline => false;

    /// <inheritdoc/>
    public bool IsInTransaction => context.IsInTransaction;

    /// <inheritdoc/>
    public bool IsOfflinePlayback => false;

    /// <inheritdoc/>
    public int IsolationMode => context.IsolationMode;

    /// <inheritdoc/>
    public string MessageName => "ExecuteWorkflow";

    /// <inheritdoc/>
    public int Mode => 0;

    /// <inheritdoc/>
    public DateTime OperationCreatedOn => context.OperationCreatedOn;

    /// <inheritdoc/>
    public Guid OperationId => context.OperationId;

    /// <inheritdoc/>
    public Guid OrganizationId => context.OrganizationId;

    /// <inheritdoc/>
    public string OrganizationName => context.OrganizationName;

    /// <inheritdoc/>
    public ParameterCollection OutputParameters => context.OutputParameters;

    /// <inheritdoc/>
    public EntityReference OwningExtension => new("workflow", workflow);

    /// <inheritdoc/>
    public EntityImageCollection PostEntityImages => context.PostEntityImages;

    /// <inheritdoc/>
    public EntityImageCollection PreEntityImages => context.PreEntityImages;

    /// <inheritdoc/>
    public Guid PrimaryEntityId => context.PrimaryEntityId;

    /// <inheritdoc/>
    public string PrimaryEntityName => context.PrimaryEntityName;

    /// <inheritdoc/>
    public Guid? RequestId => context.RequestId;

    /// <inheritdoc/>
    public string SecondaryEntityName => context.SecondaryEntityName;

    /// <inheritdoc/>
    public ParameterCollection SharedVariables => context.SharedVariables;

    /// <inheritdoc/>
    public Guid UserId => context.UserId;
}
