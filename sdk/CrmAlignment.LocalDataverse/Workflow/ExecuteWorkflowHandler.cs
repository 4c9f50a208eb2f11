using System;
using CrmAlignment.LocalDataverse.Async;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Workflow;

/// <summary>
/// ExecuteWorkflow: runs an active on-demand workflow on a row, at once when it is a real-time one, else as a job of the caller
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.executeworkflowrequest). Asks for read access to both.
/// </summary>
internal sealed class ExecuteWorkflowHandler : IMessageHandler
{
    private const int RealTime = 1;
    private const int Activated = 1;

    /// <inheritdoc/>
    public string Name => "ExecuteWorkflow";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        if (scope.Optional<InputArgumentCollection>("InputArguments") is { Arguments.Count: > 0 })
        {
            throw DataverseFault.NotSupported("InputArguments of ExecuteWorkflow: workflows of activities have none");
        }

        var workflow = RequireActive(scope, scope.Required<Guid>("WorkflowId"));
        var row = RequireRow(scope, workflow, scope.Required<Guid>("EntityId"));
        var response = new ExecuteWorkflowResponse();
        if (workflow["mode"] is RealTime)
        {
            Run(scope, workflow, row, RealTime);
            response.Results["Id"] = Guid.Empty;
            return response;
        }

        var request = new OrganizationRequest(RunWorkflowHandler.Message) { ["WorkflowId"] = workflow.Id, ["EntityId"] = row.Id };
        var job = JobRow.Ready(scope, JobRow.Workflow, workflow["name"] as string ?? Name, Name, QueuedRequest.Write(request));
        job["workflowactivationid"] = workflow.Id;
        job["primaryentitytype"] = row.LogicalName;
        scope.Transaction.Insert(JobRow.Table, job);
        response.Results["Id"] = (Guid)job["asyncoperationid"]!;
        return response;
    }

    /// <summary>An active workflow that the caller may read.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="id">Its id.</param>
    public static StoredRow RequireActive(IRequestScope scope, Guid id)
    {
        var workflow = scope.Transaction.Retrieve("workflow", id) ?? throw DataverseFault.ObjectDoesNotExist("Workflow", id);
        scope.Access.Require(workflow, AccessRight.Read);
        return workflow["statecode"] is Activated
            ? workflow
            : throw DataverseFault.InvalidOperation($"The workflow '{workflow["name"]}' ({id}) is not activated. Activate it first.");
    }

    /// <summary>The row of the workflow's table with an id, which the caller may read.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="workflow">The workflow.</param>
    /// <param name="id">The row's id.</param>
    public static EntityReference RequireRow(IRequestScope scope, StoredRow workflow, Guid id)
    {
        var table = scope.Catalog.Table((string)workflow["primaryentity"]!);
        var row = scope.Transaction.Retrieve(table.LogicalName, id) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        scope.Access.Require(row, AccessRight.Read);
        return new EntityReference(table.LogicalName, id);
    }

    /// <summary>Runs a workflow on a row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="workflow">The workflow.</param>
    /// <param name="row">The row.</param>
    /// <param name="mode">0 in the background, 1 at once.</param>
    public static void Run(IRequestScope scope, StoredRow workflow, EntityReference row, int mode) =>
        new WorkflowRun(scope, workflow.Id, row, mode).Run(OnDemandWorkflow.Of(column => workflow[column]).Steps);
}
