using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes the definition of a relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updaterelationshiprequest</remarks>
[Serializable]
[DataContract(Name = "UpdateRelationshipRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateRelationshipRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpdateRelationshipRequest()
        : base("UpdateRelationship")
    {
    }

    /// <summary>Whether labels in languages that are not given are kept.</summary>
    public bool MergeLabels
    {
        get => Parameters.ValueOrDefault<bool>("MergeLabels");
        set => Parameters["MergeLabels"] = value;
    }

    /// <summary>The definition of the relationship.</summary>
    public RelationshipMetadataBase Relationship
    {
        get => Parameters.ValueOrDefault<RelationshipMetadataBase>("Relationship");
        set => Parameters["Relationship"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="UpdateRelationshipRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpdateRelationshipResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateRelationshipResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpdateRelationshipResponse()
    {
        ResponseName = "UpdateRelationship";
    }
}
