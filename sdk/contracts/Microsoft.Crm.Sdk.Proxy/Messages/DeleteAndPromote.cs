using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Applies the upgrade of a solution that was imported as a holding solution.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.deleteandpromoterequest</remarks>
[Serializable]
[DataContract(Name = "DeleteAndPromoteRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class DeleteAndPromoteRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DeleteAndPromoteRequest()
        : base("DeleteAndPromote")
    {
    }

    /// <summary>The unique name of the solution.</summary>
    public string UniqueName
    {
        get => Parameters.ValueOrDefault<string>("UniqueName");
        set => Parameters["UniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="DeleteAndPromoteRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DeleteAndPromoteResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class DeleteAndPromoteResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DeleteAndPromoteResponse()
    {
        ResponseName = "DeleteAndPromote";
    }

    /// <summary>The id of the solution.</summary>
    public Guid SolutionId => Results.ValueOrDefault<Guid>("SolutionId");
}
