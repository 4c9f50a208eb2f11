using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a many-to-many relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createmanytomanyrequest</remarks>
[Serializable]
[DataContract(Name = "CreateManyToManyRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateManyToManyRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CreateManyToManyRequest()
        : base("CreateManyToMany")
    {
    }

    /// <summary>The intersect table's schema name.</summary>
    public string IntersectEntitySchemaName
    {
        get => Parameters.ValueOrDefault<string>("IntersectEntitySchemaName");
        set => Parameters["IntersectEntitySchemaName"] = value;
    }

    /// <summary>The definition of the relationship.</summary>
    public ManyToManyRelationshipMetadata ManyToManyRelationship
    {
        get => Parameters.ValueOrDefault<ManyToManyRelationshipMetadata>("ManyToManyRelationship");
        set => Parameters["ManyToManyRelationship"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="CreateManyToManyRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CreateManyToManyResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateManyToManyResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CreateManyToManyResponse()
    {
        ResponseName = "CreateManyToMany";
    }

    /// <summary>The id of the definition.</summary>
    public Guid ManyToManyRelationshipId => Results.ValueOrDefault<Guid>("ManyToManyRelationshipId");
}
