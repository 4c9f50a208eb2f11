using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definition of a relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieverelationshiprequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveRelationshipRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveRelationshipRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveRelationshipRequest()
        : base("RetrieveRelationship")
    {
    }

    /// <summary>The id of the definition; empty to ask by name.</summary>
    public Guid MetadataId
    {
        get => Parameters.ValueOrDefault<Guid>("MetadataId");
        set => Parameters["MetadataId"] = value;
    }

    /// <summary>The name.</summary>
    public string Name
    {
        get => Parameters.ValueOrDefault<string>("Name");
        set => Parameters["Name"] = value;
    }

    /// <summary>Whether changes that are not yet published count.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Parameters.ValueOrDefault<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveRelationshipRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveRelationshipResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveRelationshipResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveRelationshipResponse()
    {
        ResponseName = "RetrieveRelationship";
    }

    /// <summary>The definition.</summary>
    public RelationshipMetadataBase RelationshipMetadata => Results.ValueOrDefault<RelationshipMetadataBase>("RelationshipMetadata");
}
