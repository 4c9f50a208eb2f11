using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates the activities of a campaign activity for the members of its lists.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.distributecampaignactivityrequest</remarks>
[Serializable]
[DataContract(Name = "DistributeCampaignActivityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class DistributeCampaignActivityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DistributeCampaignActivityRequest()
        : base("DistributeCampaignActivity")
    {
    }

    /// <summary>The activity to create.</summary>
    public Entity Activity
    {
        get => Parameters.ValueOrDefault<Entity>("Activity");
        set => Parameters["Activity"] = value;
    }

    /// <summary>The id of the campaign activity.</summary>
    public Guid CampaignActivityId
    {
        get => Parameters.ValueOrDefault<Guid>("CampaignActivityId");
        set => Parameters["CampaignActivityId"] = value;
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

    /// <summary>Whether mail is sent to the members.</summary>
    public bool SendEmail
    {
        get => Parameters.ValueOrDefault<bool>("SendEmail");
        set => Parameters["SendEmail"] = value;
    }

    /// <summary>The id of the template.</summary>
    public Guid TemplateId
    {
        get => Parameters.ValueOrDefault<Guid>("TemplateId");
        set => Parameters["TemplateId"] = value;
    }
}

/// <summary>The answer to a <see cref="DistributeCampaignActivityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DistributeCampaignActivityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class DistributeCampaignActivityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DistributeCampaignActivityResponse()
    {
        ResponseName = "DistributeCampaignActivity";
    }

    /// <summary>The id of the system job.</summary>
    public Guid BulkOperationId => Results.ValueOrDefault<Guid>("BulkOperationId");
}
