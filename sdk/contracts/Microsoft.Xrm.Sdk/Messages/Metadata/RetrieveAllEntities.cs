using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definitions of all tables.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveallentitiesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveAllEntitiesRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAllEntitiesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveAllEntitiesRequest()
        : base("RetrieveAllEntities")
    {
    }

    /// <summary>What of the definition to return; the table alone by default.</summary>
    public EntityFilters EntityFilters
    {
        get => Parameters.ValueOrDefault<EntityFilters>("EntityFilters");
        set => Parameters["EntityFilters"] = value;
    }

    /// <summary>Whether changes that are not yet published count.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Parameters.ValueOrDefault<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveAllEntitiesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveAllEntitiesResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAllEntitiesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveAllEntitiesResponse()
    {
        ResponseName = "RetrieveAllEntities";
    }

    /// <summary>The definition, or the definitions.</summary>
    public EntityMetadata[] EntityMetadata => Results.ValueOrDefault<EntityMetadata[]>("EntityMetadata");

    /// <summary>A stamp of the definitions, to ask for changes with.</summary>
    public string Timestamp => Results.ValueOrDefault<string>("Timestamp");
}
