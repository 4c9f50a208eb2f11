using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates an alternate key.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createentitykeyrequest</remarks>
[Serializable]
[DataContract(Name = "CreateEntityKeyRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateEntityKeyRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CreateEntityKeyRequest()
        : base("CreateEntityKey")
    {
    }

    /// <summary>The definition of the key.</summary>
    public EntityKeyMetadata EntityKey
    {
        get => Parameters.ValueOrDefault<EntityKeyMetadata>("EntityKey");
        set => Parameters["EntityKey"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="CreateEntityKeyRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CreateEntityKeyResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateEntityKeyResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CreateEntityKeyResponse()
    {
        ResponseName = "CreateEntityKey";
    }

    /// <summary>The id of the definition.</summary>
    public Guid EntityKeyId => Results.ValueOrDefault<Guid>("EntityKeyId");
}
