using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definition of a table.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveentityrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveEntityRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveEntityRequest()
        : base("RetrieveEntity")
    {
    }

    /// <summary>What of the definition to return; the table alone by default.</summary>
    public EntityFilters EntityFilters
    {
        get => Parameters.ValueOrDefault<EntityFilters>("EntityFilters");
        set => Parameters["EntityFilters"] = value;
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

/// <summary>The answer to a <see cref="RetrieveEntityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveEntityResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveEntityResponse()
    {
        ResponseName = "RetrieveEntity";
    }

    /// <summary>The definition, or the definitions.</summary>
    public EntityMetadata EntityMetadata => Results.ValueOrDefault<EntityMetadata>("EntityMetadata");
}
