using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes requests in one transaction: all succeed or none.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.executetransactionrequest</remarks>
[Serializable]
[DataContract(Name = "ExecuteTransactionRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ExecuteTransactionRequest()
        : base("ExecuteTransaction")
    {
    }

    /// <summary>The requests, 1,000 at most.</summary>
    public OrganizationRequestCollection Requests
    {
        get => Parameters.ValueOrDefault<OrganizationRequestCollection>("Requests");
        set => Parameters["Requests"] = value;
    }

    /// <summary>Whether responses are returned.</summary>
    public bool? ReturnResponses
    {
        get => Parameters.ValueOrDefault<bool?>("ReturnResponses");
        set => Parameters["ReturnResponses"] = value;
    }
}

/// <summary>The answer to a <see cref="ExecuteTransactionRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ExecuteTransactionResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ExecuteTransactionResponse()
    {
        ResponseName = "ExecuteTransaction";
    }

    /// <summary>The responses, in the order of the requests; empty unless asked for.</summary>
    public OrganizationResponseCollection Responses => Results.ValueOrDefault<OrganizationResponseCollection>("Responses");
}
