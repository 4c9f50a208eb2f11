using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the changes of a table's records since a version.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveentitychangesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveEntityChangesRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityChangesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveEntityChangesRequest()
        : base("RetrieveEntityChanges")
    {
    }

    /// <summary>The columns to read.</summary>
    public ColumnSet Columns
    {
        get => Parameters.ValueOrDefault<ColumnSet>("Columns");
        set => Parameters["Columns"] = value;
    }

    /// <summary>The version of the last call; null for every record.</summary>
    public string DataVersion
    {
        get => Parameters.ValueOrDefault<string>("DataVersion");
        set => Parameters["DataVersion"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }

    /// <summary>Whether the version of the definitions is returned.</summary>
    public bool GetGlobalMetadataVersion
    {
        get => Parameters.ValueOrDefault<bool>("GetGlobalMetadataVersion");
        set => Parameters["GetGlobalMetadataVersion"] = value;
    }

    /// <summary>The page asked for.</summary>
    public PagingInfo PageInfo
    {
        get => Parameters.ValueOrDefault<PagingInfo>("PageInfo");
        set => Parameters["PageInfo"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveEntityChangesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveEntityChangesResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityChangesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveEntityChangesResponse()
    {
        ResponseName = "RetrieveEntityChanges";
    }

    /// <summary>A page of changes.</summary>
    public BusinessEntityChanges EntityChanges => Results.ValueOrDefault<BusinessEntityChanges>("EntityChanges");
}
