using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definition of an alternate key.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveentitykeyrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveEntityKeyRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityKeyRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveEntityKeyRequest()
        : base("RetrieveEntityKey")
    {
    }

    /// <summary>The table's logical name.</summary>
    public string EntityLogicalName
    {
        get => Parameters.ValueOrDefault<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    /// <summary>The logical name.</summary>
    public string LogicalName
    {
        get => Parameters.ValueOrDefault<string>("LogicalName");
        set => Parameters["LogicalName"] = value;
    }

    /// <summary>The id of the definition; empty to ask by name.</summary>
    public Guid MetadataId
    {
        get => Parameters.ValueOrDefault<Guid>("MetadataId");
        set => Parameters["MetadataId"] = value;
    }

    /// <summary>Whether changes that are not yet published count.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Parameters.ValueOrDefault<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveEntityKeyRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveEntityKeyResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityKeyResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveEntityKeyResponse()
    {
        ResponseName = "RetrieveEntityKey";
    }

    /// <summary>The definition.</summary>
    public EntityKeyMetadata EntityKeyMetadata => Results.ValueOrDefault<EntityKeyMetadata>("EntityKeyMetadata");
}
