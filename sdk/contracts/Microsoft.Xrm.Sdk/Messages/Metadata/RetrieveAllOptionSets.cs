using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads all shared choices.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrievealloptionsetsrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveAllOptionSetsRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAllOptionSetsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveAllOptionSetsRequest()
        : base("RetrieveAllOptionSets")
    {
    }

    /// <summary>Whether changes that are not yet published count.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Parameters.ValueOrDefault<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveAllOptionSetsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveAllOptionSetsResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAllOptionSetsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveAllOptionSetsResponse()
    {
        ResponseName = "RetrieveAllOptionSets";
    }

    /// <summary>The choices.</summary>
    public OptionSetMetadataBase[] OptionSetMetadata => Results.ValueOrDefault<OptionSetMetadataBase[]>("OptionSetMetadata");
}
