using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definitions that a query asks for, or those that changed since a stamp.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrievemetadatachangesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveMetadataChangesRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveMetadataChangesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveMetadataChangesRequest()
        : base("RetrieveMetadataChanges")
    {
    }

    /// <summary>The stamp of the last call; null for everything.</summary>
    public string ClientVersionStamp
    {
        get => Parameters.ValueOrDefault<string>("ClientVersionStamp");
        set => Parameters["ClientVersionStamp"] = value;
    }

    /// <summary>Which deleted definitions to return.</summary>
    public DeletedMetadataFilters DeletedMetadataFilters
    {
        get => Parameters.ValueOrDefault<DeletedMetadataFilters>("DeletedMetadataFilters");
        set => Parameters["DeletedMetadataFilters"] = value;
    }

    /// <summary>Which definitions to return.</summary>
    public EntityQueryExpression Query
    {
        get => Parameters.ValueOrDefault<EntityQueryExpression>("Query");
        set => Parameters["Query"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveMetadataChangesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveMetadataChangesResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveMetadataChangesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveMetadataChangesResponse()
    {
        ResponseName = "RetrieveMetadataChanges";
    }

    /// <summary>The ids of deleted definitions.</summary>
    public DeletedMetadataCollection DeletedMetadata => Results.ValueOrDefault<DeletedMetadataCollection>("DeletedMetadata");

    /// <summary>The definition, or the definitions.</summary>
    public EntityMetadataCollection EntityMetadata => Results.ValueOrDefault<EntityMetadataCollection>("EntityMetadata");

    /// <summary>The stamp for the next call.</summary>
    public string ServerVersionStamp => Results.ValueOrDefault<string>("ServerVersionStamp");
}
