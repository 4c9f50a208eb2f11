using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Runs a view of the system.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.executebyidsavedqueryrequest</remarks>
[Serializable]
[DataContract(Name = "ExecuteByIdSavedQueryRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ExecuteByIdSavedQueryRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ExecuteByIdSavedQueryRequest()
        : base("ExecuteByIdSavedQuery")
    {
    }

    /// <summary>The id of the record.</summary>
    public Guid EntityId
    {
        get => Parameters.ValueOrDefault<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }
}

/// <summary>The answer to a <see cref="ExecuteByIdSavedQueryRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ExecuteByIdSavedQueryResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ExecuteByIdSavedQueryResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ExecuteByIdSavedQueryResponse()
    {
        ResponseName = "ExecuteByIdSavedQuery";
    }

    /// <summary>The result as XML.</summary>
    public string String => Results.ValueOrDefault<string>("String");
}
