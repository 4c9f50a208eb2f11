using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads shared choices.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveoptionsetrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveOptionSetRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveOptionSetRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveOptionSetRequest()
        : base("RetrieveOptionSet")
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

/// <summary>The answer to a <see cref="RetrieveOptionSetRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveOptionSetResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveOptionSetResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveOptionSetResponse()
    {
        ResponseName = "RetrieveOptionSet";
    }

    /// <summary>The choices.</summary>
    public OptionSetMetadataBase OptionSetMetadata => Results.ValueOrDefault<OptionSetMetadataBase>("OptionSetMetadata");
}
