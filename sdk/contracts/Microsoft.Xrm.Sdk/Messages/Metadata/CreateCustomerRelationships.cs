using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a lookup of accounts and contacts with its relationships.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createcustomerrelationshipsrequest</remarks>
[Serializable]
[DataContract(Name = "CreateCustomerRelationshipsRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateCustomerRelationshipsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CreateCustomerRelationshipsRequest()
        : base("CreateCustomerRelationships")
    {
    }

    /// <summary>The definition of the lookup.</summary>
    public LookupAttributeMetadata Lookup
    {
        get => Parameters.ValueOrDefault<LookupAttributeMetadata>("Lookup");
        set => Parameters["Lookup"] = value;
    }

    /// <summary>The definitions of the relationships.</summary>
    public OneToManyRelationshipMetadata[] OneToManyRelationships
    {
        get => Parameters.ValueOrDefault<OneToManyRelationshipMetadata[]>("OneToManyRelationships");
        set => Parameters["OneToManyRelationships"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="CreateCustomerRelationshipsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CreateCustomerRelationshipsResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateCustomerRelationshipsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CreateCustomerRelationshipsResponse()
    {
        ResponseName = "CreateCustomerRelationships";
    }

    /// <summary>The id of the definition of the column.</summary>
    public Guid AttributeId => Results.ValueOrDefault<Guid>("AttributeId");

    /// <summary>The ids of the definitions.</summary>
    public Guid[] RelationshipIds => Results.ValueOrDefault<Guid[]>("RelationshipIds");
}
