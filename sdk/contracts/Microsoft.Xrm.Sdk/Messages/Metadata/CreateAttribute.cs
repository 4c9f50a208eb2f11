using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createattributerequest</remarks>
[Serializable]
[DataContract(Name = "CreateAttributeRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateAttributeRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CreateAttributeRequest()
        : base("CreateAttribute")
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

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="CreateAttributeRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CreateAttributeResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateAttributeResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CreateAttributeResponse()
    {
        ResponseName = "CreateAttribute";
    }

    /// <summary>The id of the definition of the column.</summary>
    public Guid AttributeId => Results.ValueOrDefault<Guid>("AttributeId");
}
