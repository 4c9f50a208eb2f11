using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definition of a column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveattributerequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveAttributeRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAttributeRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveAttributeRequest()
        : base("RetrieveAttribute")
    {
    }

    /// <summary>The number of the column in its table.</summary>
    public int ColumnNumber
    {
        get => Parameters.ValueOrDefault<int>("ColumnNumber");
        set => Parameters["ColumnNumber"] = value;
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

/// <summary>The answer to a <see cref="RetrieveAttributeRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveAttributeResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAttributeResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveAttributeResponse()
    {
        ResponseName = "RetrieveAttribute";
    }

    /// <summary>The definition.</summary>
    public AttributeMetadata AttributeMetadata => Results.ValueOrDefault<AttributeMetadata>("AttributeMetadata");
}
