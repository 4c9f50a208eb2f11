using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Runs a view of a user.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.executebyiduserqueryrequest</remarks>
[Serializable]
[DataContract(Name = "ExecuteByIdUserQueryRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ExecuteByIdUserQueryRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ExecuteByIdUserQueryRequest()
        : base("ExecuteByIdUserQuery")
    {
    }

    /// <summary>The id of the record.</summary>
    public EntityReference EntityId
    {
        get => Parameters.ValueOrDefault<EntityReference>("EntityId");
        set => Parameters["EntityId"] = value;
    }
}

/// <summary>The answer to a <see cref="ExecuteByIdUserQueryRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ExecuteByIdUserQueryResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ExecuteByIdUserQueryResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ExecuteByIdUserQueryResponse()
    {
        ResponseName = "ExecuteByIdUserQuery";
    }

    /// <summary>The result as XML.</summary>
    public string String => Results.ValueOrDefault<string>("String");
}
