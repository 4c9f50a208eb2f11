using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the duplicates of a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveduplicatesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveDuplicatesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveDuplicatesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveDuplicatesRequest()
        : base("RetrieveDuplicates")
    {
    }

    /// <summary>The record.</summary>
    public Entity BusinessEntity
    {
        get => Parameters.ValueOrDefault<Entity>("BusinessEntity");
        set => Parameters["BusinessEntity"] = value;
    }

    /// <summary>The table to look for duplicates in.</summary>
    public string MatchingEntityName
    {
        get => Parameters.ValueOrDefault<string>("MatchingEntityName");
        set => Parameters["MatchingEntityName"] = value;
    }

    /// <summary>The page asked for.</summary>
    public PagingInfo PagingInfo
    {
        get => Parameters.ValueOrDefault<PagingInfo>("PagingInfo");
        set => Parameters["PagingInfo"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveDuplicatesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveDuplicatesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveDuplicatesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveDuplicatesResponse()
    {
        ResponseName = "RetrieveDuplicates";
    }

    /// <summary>The duplicates.</summary>
    public EntityCollection DuplicateCollection => Results.ValueOrDefault<EntityCollection>("DuplicateCollection");
}
