using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createrequest</remarks>
[Serializable]
[DataContract(Name = "CreateRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CreateRequest()
        : base("Create")
    {
    }

    /// <summary>The record to create.</summary>
    public Entity Target
    {
        get => Parameters.ValueOrDefault<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="CreateRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CreateResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CreateResponse()
    {
        ResponseName = "Create";
    }

    /// <summary>The id of the new record.</summary>
    public Guid id => Results.ValueOrDefault<Guid>("id");
}
