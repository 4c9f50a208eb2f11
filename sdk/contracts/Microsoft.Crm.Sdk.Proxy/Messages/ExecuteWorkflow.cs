using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Runs a workflow on a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.executeworkflowrequest</remarks>
[Serializable]
[DataContract(Name = "ExecuteWorkflowRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ExecuteWorkflowRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ExecuteWorkflowRequest()
        : base("ExecuteWorkflow")
    {
    }

    /// <summary>The id of the record.</summary>
    public Guid EntityId
    {
        get => Parameters.ValueOrDefault<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }

    /// <summary>The values of the workflow's inputs.</summary>
    public InputArgumentCollection InputArguments
    {
        get => Parameters.ValueOrDefault<InputArgumentCollection>("InputArguments");
        set => Parameters["InputArguments"] = value;
    }

    /// <summary>The id of the workflow.</summary>
    public Guid WorkflowId
    {
        get => Parameters.ValueOrDefault<Guid>("WorkflowId");
        set => Parameters["WorkflowId"] = value;
    }
}

/// <summary>The answer to a <see cref="ExecuteWorkflowRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ExecuteWorkflowResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ExecuteWorkflowResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ExecuteWorkflowResponse()
    {
        ResponseName = "ExecuteWorkflow";
    }

    /// <summary>The id of what was created.</summary>
    public Guid Id => Results.ValueOrDefault<Guid>("Id");
}
