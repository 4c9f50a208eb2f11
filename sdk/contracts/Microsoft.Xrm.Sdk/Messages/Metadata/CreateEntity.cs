using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a table.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createentityrequest</remarks>
[Serializable]
[DataContract(Name = "CreateEntityRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateEntityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CreateEntityRequest()
        : base("CreateEntity")
    {
    }

    /// <summary>The definition of the table.</summary>
    public EntityMetadata Entity
    {
        get => Parameters.ValueOrDefault<EntityMetadata>("Entity");
        set => Parameters["Entity"] = value;
    }

    /// <summary>Whether activities can be related to records.</summary>
    public bool HasActivities
    {
        get => Parameters.ValueOrDefault<bool>("HasActivities");
        set => Parameters["HasActivities"] = value;
    }

    /// <summary>Whether feedback can be related to records.</summary>
    public bool HasFeedback
    {
        get => Parameters.ValueOrDefault<bool>("HasFeedback");
        set => Parameters["HasFeedback"] = value;
    }

    /// <summary>Whether notes can be attached to records.</summary>
    public bool HasNotes
    {
        get => Parameters.ValueOrDefault<bool>("HasNotes");
        set => Parameters["HasNotes"] = value;
    }

    /// <summary>The definition of the primary name.</summary>
    public StringAttributeMetadata PrimaryAttribute
    {
        get => Parameters.ValueOrDefault<StringAttributeMetadata>("PrimaryAttribute");
        set => Parameters["PrimaryAttribute"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="CreateEntityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CreateEntityResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateEntityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CreateEntityResponse()
    {
        ResponseName = "CreateEntity";
    }

    /// <summary>The id of the definition of the column.</summary>
    public Guid AttributeId => Results.ValueOrDefault<Guid>("AttributeId");

    /// <summary>The id of the definition.</summary>
    public Guid EntityId => Results.ValueOrDefault<Guid>("EntityId");
}
