using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes the definition of a table.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updateentityrequest</remarks>
[Serializable]
[DataContract(Name = "UpdateEntityRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateEntityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpdateEntityRequest()
        : base("UpdateEntity")
    {
    }

    /// <summary>The definition of the table.</summary>
    public EntityMetadata Entity
    {
        get => Parameters.ValueOrDefault<EntityMetadata>("Entity");
        set => Parameters["Entity"] = value;
    }

    /// <summary>Whether activities can be related to records.</summary>
    public bool? HasActivities
    {
        get => Parameters.ValueOrDefault<bool?>("HasActivities");
        set => Parameters["HasActivities"] = value;
    }

    /// <summary>Whether feedback can be related to records.</summary>
    public bool? HasFeedback
    {
        get => Parameters.ValueOrDefault<bool?>("HasFeedback");
        set => Parameters["HasFeedback"] = value;
    }

    /// <summary>Whether notes can be attached to records.</summary>
    public bool? HasNotes
    {
        get => Parameters.ValueOrDefault<bool?>("HasNotes");
        set => Parameters["HasNotes"] = value;
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

/// <summary>The answer to a <see cref="UpdateEntityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpdateEntityResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateEntityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpdateEntityResponse()
    {
        ResponseName = "UpdateEntity";
    }
}
