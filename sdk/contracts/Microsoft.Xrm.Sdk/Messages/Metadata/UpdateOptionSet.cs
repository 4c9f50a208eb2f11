using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes shared choices.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updateoptionsetrequest</remarks>
[Serializable]
[DataContract(Name = "UpdateOptionSetRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateOptionSetRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpdateOptionSetRequest()
        : base("UpdateOptionSet")
    {
    }

    /// <summary>Whether labels in languages that are not given are kept.</summary>
    public bool MergeLabels
    {
        get => Parameters.ValueOrDefault<bool>("MergeLabels");
        set => Parameters["MergeLabels"] = value;
    }

    /// <summary>The choices.</summary>
    public OptionSetMetadataBase OptionSet
    {
        get => Parameters.ValueOrDefault<OptionSetMetadataBase>("OptionSet");
        set => Parameters["OptionSet"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="UpdateOptionSetRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpdateOptionSetResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateOptionSetResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpdateOptionSetResponse()
    {
        ResponseName = "UpdateOptionSet";
    }
}
