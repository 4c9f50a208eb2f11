using System;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Workflow;

/// <summary>Runs a background workflow, for the job that was queued for it. A message of this runtime alone.</summary>
internal sealed class RunWorkflowHandler : IMessageHandler
{
    /// <summary>Name of the message.</summary>
    public const string Message = StepMessages.OwnPrefix + "RunWorkflow";

    /// <inheritdoc/>
    public string Name => Message;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var workflow = ExecuteWorkflowHandler.RequireActive(scope, scope.Required<Guid>("WorkflowId"));
        ExecuteWorkflowHandler.Run(scope, workflow, ExecuteWorkflowHandler.RequireRow(scope, workflow, scope.Required<Guid>("EntityId")), 0);
        return new OrganizationResponse();
    }
}
