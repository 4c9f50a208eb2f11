using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes requests one after the other, each in its own transaction.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.executemultiplerequest</remarks>
[Serializable]
[DataContract(Name = "ExecuteMultipleRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ExecuteMultipleRequest()
        : base("ExecuteMultiple")
    {
    }

    /// <summary>The requests, 1,000 at most.</summary>
    public OrganizationRequestCollection Requests
    {
        get => Parameters.ValueOrDefault<OrganizationRequestCollection>("Requests");
        set => Parameters["Requests"] = value;
    }

    /// <summary>How to go on after a fault, and what to return.</summary>
    public ExecuteMultipleSettings Settings
    {
        get => Parameters.ValueOrDefault<ExecuteMultipleSettings>("Settings");
        set => Parameters["Settings"] = value;
    }
}

/// <summary>The answer to a <see cref="ExecuteMultipleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ExecuteMultipleResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ExecuteMultipleResponse()
    {
        ResponseName = "ExecuteMultiple";
    }

    /// <summary>Whether a request failed.</summary>
    public bool IsFaulted => Results.ValueOrDefault<bool>("IsFaulted");

    /// <summary>What came of the requests: faults, and responses where asked for.</summary>
    public ExecuteMultipleResponseItemCollection Responses => Results.ValueOrDefault<ExecuteMultipleResponseItemCollection>("Responses");
}
