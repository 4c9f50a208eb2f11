using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes the definition of a column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updateattributerequest</remarks>
[Serializable]
[DataContract(Name = "UpdateAttributeRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateAttributeRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpdateAttributeRequest()
        : base("UpdateAttribute")
    {
    }

    /// <summary>The definition of the column.</summary>
    public AttributeMetadata Attribute
    {
        get => Parameters.ValueOrDefault<AttributeMetadata>("Attribute");
        set => Parameters["Attribute"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }

    /// <summary>Whether labels in languages that are not given are kept.</summary>
    public bool MergeLabels
    {
        get => Parameters.ValueOrDefault<bool>("MergeLabels");
        set => Parameters["MergeLabels"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="UpdateAttributeRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpdateAttributeResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateAttributeResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpdateAttributeResponse()
    {
        ResponseName = "UpdateAttribute";
    }
}
