using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes a request later, as a system job.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.executeasyncrequest</remarks>
[Serializable]
[DataContract(Name = "ExecuteAsyncRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteAsyncRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ExecuteAsyncRequest()
        : base("ExecuteAsync")
    {
    }

    /// <summary>The request to execute.</summary>
    public OrganizationRequest Request
    {
        get => Parameters.ValueOrDefault<OrganizationRequest>("Request");
        set => Parameters["Request"] = value;
    }
}

/// <summary>The answer to a <see cref="ExecuteAsyncRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ExecuteAsyncResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteAsyncResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ExecuteAsyncResponse()
    {
        ResponseName = "ExecuteAsync";
    }

    /// <summary>The id of the system job.</summary>
    public Guid AsyncJobId => Results.ValueOrDefault<Guid>("AsyncJobId");
}
