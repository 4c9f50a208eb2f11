using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definition of a managed property.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrievemanagedpropertyrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveManagedPropertyRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveManagedPropertyRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveManagedPropertyRequest()
        : base("RetrieveManagedProperty")
    {
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
}

/// <summary>The answer to a <see cref="RetrieveManagedPropertyRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveManagedPropertyResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveManagedPropertyResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveManagedPropertyResponse()
    {
        ResponseName = "RetrieveManagedProperty";
    }

    /// <summary>The definition, or the definitions.</summary>
    public ManagedPropertyMetadata ManagedPropertyMetadata => Results.ValueOrDefault<ManagedPropertyMetadata>("ManagedPropertyMetadata");
}
