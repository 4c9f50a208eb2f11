using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleterelationshiprequest</remarks>
[Serializable]
[DataContract(Name = "DeleteRelationshipRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteRelationshipRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DeleteRelationshipRequest()
        : base("DeleteRelationship")
    {
    }

    /// <summary>The name.</summary>
    public string Name
    {
        get => Parameters.ValueOrDefault<string>("Name");
        set => Parameters["Name"] = value;
    }
}

/// <summary>The answer to a <see cref="DeleteRelationshipRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DeleteRelationshipResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteRelationshipResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DeleteRelationshipResponse()
    {
        ResponseName = "DeleteRelationship";
    }
}
