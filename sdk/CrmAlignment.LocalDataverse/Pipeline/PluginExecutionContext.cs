using System;
using CrmAlignment.LocalDataverse.Registrations;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>What a plug-in sees of the request it runs in.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context.</remarks>
internal sealed class PluginExecutionContext : IPluginExecutionContext7
{
    private const int SandboxIsolation = 2;

    private readonly RequestScope _scope;
    private readonly PluginStep? _step;
    private IPluginExecutionContext? _parent;
    private bool _isParentKnown;
    private Guid? _operationId;

    /// <summary>Describes a request to one step.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="step">The step; null for the plug-in that performs a Custom API.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="userId">User as whom the plug-in acts.</param>
    public PluginExecutionContext(RequestScope scope, PluginStep? step, int stage, Guid userId)
    {
        _scope = scope;
        _step = step;
        Stage = stage;
        UserId = userId;
    }

    /// <inheritdoc/>
    public int Stage { get; }

    /// <inheritdoc/>
    public IPluginExecutionContext ParentContext
    {
        get
        {
            if (!_isParentKnown)
            {
                _parent = ParentOf();
                _isParentKnown = true;
            }

            return _parent!;
        }
    }

    /// <inheritdoc/>
    public Guid BusinessUnitId => _scope.Security.BusinessUnitOf(UserId, _scope.Execution);

    /// <summary>Unsecure configuration of the step; null for none.</summary>
    public string? Configuration => _step?.Configuration;

    /// <inheritdoc/>
    public Guid CorrelationId => _scope.Origin.CorrelationId;

    /// <inheritdoc/>
    public int Depth => _scope.Origin.Depth;

    /// <inheritdoc/>
    public Guid InitiatingUserId => _scope.Origin.InitiatingUserId;

    /// <inheritdoc/>
    public ParameterCollection InputParameters => _scope.Request.Parameters;

    /// <inheritdoc/>
    public bool IsExecutingOffline => false;

    /// <inheritdoc/>
    public bool IsInTransaction => _scope.Execution is not null;

    /// <inheritdoc/>
    public bool IsOfflinePlayback => false;

    /// <inheritdoc/>
    public int IsolationMode => SandboxIsolation;

    /// <inheritdoc/>
    public string MessageName => _scope.Message;

    /// <inheritdoc/>
    public int Mode { get; init; }

    /// <inheritdoc/>
    public DateTime OperationCreatedOn { get; init; }

    /// <inheritdoc/>
    public Guid OperationId
    {
        get => _operationId ??= Guid.NewGuid();
        init => _operationId = value;
    }

    /// <inheritdoc/>
    public Guid OrganizationId => _scope.Organization.Id;

    /// <inheritdoc/>
    public string OrganizationName => _scope.Organization.Name;

    /// <inheritdoc/>
    public ParameterCollection OutputParameters => _scope.OutputParameters;

    /// <inheritdoc/>
    public EntityReference OwningExtension => _step is null
        ? new EntityReference("customapi", Guid.Empty)
        : new EntityReference("sdkmessageprocessingstep", _step.Id) { Name = _step.Name };

    /// <inheritdoc/>
    public EntityImageCollection PostEntityImages { get; } = [];

    /// <inheritdoc/>
    public EntityImageCollection PreEntityImages { get; } = [];

    /// <inheritdoc/>
    public Guid PrimaryEntityId => _scope.Primary?.Id ?? Guid.Empty;

    /// <inheritdoc/>
    public string PrimaryEntityName => _scope.Primary?.LogicalName ?? "none";

    /// <inheritdoc/>
    public Guid? RequestId => _scope.Request.RequestId ?? _scope.RequestId;

    /// <inheritdoc/>
    public string SecondaryEntityName => "none";

    /// <inheritdoc/>
    public ParameterCollection SharedVariables =>
        Stage == PipelineStage.PreValidation ? _scope.PreValidationVariables : _scope.SharedVariables;

    /// <inheritdoc/>
    public Guid UserId { get; }

    /// <summary>The local runtime knows no directory: always empty.</summary>
    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    /// <summary>The local runtime knows no directory: always empty.</summary>
    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    /// <summary>The local runtime knows no directory: always empty.</summary>
    public Guid InitiatingUserApplicationId => Guid.Empty;

    /// <summary>The local runtime has no portals: always empty.</summary>
    public Guid PortalsContactId => Guid.Empty;

    /// <summary>The local runtime has no portals: always false.</summary>
    public bool IsPortalsClientCall => false;

    /// <inheritdoc/>
    public Guid AuthenticatedUserId => Outermost(_scope.Origin);

    /// <summary>
    /// Images before the operation of the rows of a bulk message, in the order of Targets; those of the one row otherwise.
    /// </summary>
    public EntityImageCollection[] PreEntityImagesCollection
    {
        get => field ??= [PreEntityImages];
        set;
    }

    /// <summary>
    /// Images after the operation of the rows of a bulk message, in the order of Targets; those of the one row otherwise.
    /// </summary>
    public EntityImageCollection[] PostEntityImagesCollection
    {
        get => field ??= [PostEntityImages];
        set;
    }

    /// <summary>Requests come from this process: the text names this runtime.</summary>
    public string InitiatingUserAgent => "CrmAlignment.LocalDataverse";

    /// <summary>The organization's id; the local runtime knows no environments.</summary>
    public string EnvironmentId => OrganizationId.ToString();

    /// <summary>The local runtime knows no tenants: always empty.</summary>
    public Guid TenantId => Guid.Empty;

    /// <summary>Callers are users here, never applications.</summary>
    public bool IsApplicationUser => false;

    // Who logged on: of a request on another's behalf, the one who sent it.
    private static Guid Outermost(RequestOrigin origin)
    {
        while (origin.Parent is { } parent)
        {
            origin = parent.Origin;
        }

        return origin.ImpersonatorId ?? origin.UserId;
    }

    private IPluginExecutionContext? ParentOf()
    {
        if (Stage != PipelineStage.PreValidation && _scope.SplitsPreValidation)
        {
            return new PluginExecutionContext(_scope, _step, PipelineStage.PreValidation, UserId);
        }

        return _scope.Parent is { } parent
            ? new PluginExecutionContext(parent, null, PipelineStage.MainOperation, parent.UserId)
            : null;
    }
}
