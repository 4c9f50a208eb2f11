using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a lookup with its relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createonetomanyrequest</remarks>
[Serializable]
[DataContract(Name = "CreateOneToManyRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateOneToManyRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CreateOneToManyRequest()
        : base("CreateOneToMany")
    {
    }

    /// <summary>The definition of the lookup.</summary>
    public LookupAttributeMetadata Lookup
    {
        get => Parameters.ValueOrDefault<LookupAttributeMetadata>("Lookup");
        set => Parameters["Lookup"] = value;
    }

    /// <summary>The definition of the relationship.</summary>
    public OneToManyRelationshipMetadata OneToManyRelationship
    {
        get => Parameters.ValueOrDefault<OneToManyRelationshipMetadata>("OneToManyRelationship");
        set => Parameters["OneToManyRelationship"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="CreateOneToManyRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CreateOneToManyResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateOneToManyResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CreateOneToManyResponse()
    {
        ResponseName = "CreateOneToMany";
    }

    /// <summary>The id of the definition of the column.</summary>
    public Guid AttributeId => Results.ValueOrDefault<Guid>("AttributeId");

    /// <summary>The id of the definition of the relationship.</summary>
    public Guid RelationshipId => Results.ValueOrDefault<Guid>("RelationshipId");
}
