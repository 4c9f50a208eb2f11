using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates an activity for each member of a list.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.createactivitieslistrequest</remarks>
[Serializable]
[DataContract(Name = "CreateActivitiesListRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CreateActivitiesListRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CreateActivitiesListRequest()
        : base("CreateActivitiesList")
    {
    }

    /// <summary>The activity to create.</summary>
    public Entity Activity
    {
        get => Parameters.ValueOrDefault<Entity>("Activity");
        set => Parameters["Activity"] = value;
    }

    /// <summary>The name of the job.</summary>
    public string FriendlyName
    {
        get => Parameters.ValueOrDefault<string>("FriendlyName");
        set => Parameters["FriendlyName"] = value;
    }

    /// <summary>The id of the list.</summary>
    public Guid ListId
    {
        get => Parameters.ValueOrDefault<Guid>("ListId");
        set => Parameters["ListId"] = value;
    }

    /// <summary>The owner of the activities.</summary>
    public EntityReference Owner
    {
        get => Parameters.ValueOrDefault<EntityReference>("Owner");
        set => Parameters["Owner"] = value;
    }

    /// <summary>Who owns the activities.</summary>
    public PropagationOwnershipOptions OwnershipOptions
    {
        get => Parameters.ValueOrDefault<PropagationOwnershipOptions>("OwnershipOptions");
        set => Parameters["OwnershipOptions"] = value;
    }

    /// <summary>Whether workflows are told.</summary>
    public bool PostWorkflowEvent
    {
        get => Parameters.ValueOrDefault<bool>("PostWorkflowEvent");
        set => Parameters["PostWorkflowEvent"] = value;
    }

    /// <summary>Whether the activities are created now.</summary>
    public bool Propagate
    {
        get => Parameters.ValueOrDefault<bool>("Propagate");
        set => Parameters["Propagate"] = value;
    }

    /// <summary>The id of the queue.</summary>
    public Guid QueueId
    {
        get => Parameters.ValueOrDefault<Guid>("QueueId");
        set => Parameters["QueueId"] = value;
    }

    /// <summary>The id of the template.</summary>
    public Guid TemplateId
    {
        get => Parameters.ValueOrDefault<Guid>("TemplateId");
        set => Parameters["TemplateId"] = value;
    }

    /// <summary>Whether mail is sent to the members.</summary>
    public bool sendEmail
    {
        get => Parameters.ValueOrDefault<bool>("sendEmail");
        set => Parameters["sendEmail"] = value;
    }
}

/// <summary>The answer to a <see cref="CreateActivitiesListRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CreateActivitiesListResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CreateActivitiesListResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CreateActivitiesListResponse()
    {
        ResponseName = "CreateActivitiesList";
    }

    /// <summary>The id of the system job.</summary>
    public Guid BulkOperationId => Results.ValueOrDefault<Guid>("BulkOperationId");
}
