using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds a list or literature to a campaign activity.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.additemcampaignactivityrequest</remarks>
[Serializable]
[DataContract(Name = "AddItemCampaignActivityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddItemCampaignActivityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddItemCampaignActivityRequest()
        : base("AddItemCampaignActivity")
    {
    }

    /// <summary>The id of the campaign activity.</summary>
    public Guid CampaignActivityId
    {
        get => Parameters.ValueOrDefault<Guid>("CampaignActivityId");
        set => Parameters["CampaignActivityId"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }

    /// <summary>The id of the item.</summary>
    public Guid ItemId
    {
        get => Parameters.ValueOrDefault<Guid>("ItemId");
        set => Parameters["ItemId"] = value;
    }
}

/// <summary>The answer to a <see cref="AddItemCampaignActivityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddItemCampaignActivityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddItemCampaignActivityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddItemCampaignActivityResponse()
    {
        ResponseName = "AddItemCampaignActivity";
    }

    /// <summary>The id of the new item.</summary>
    public Guid CampaignActivityItemId => Results.ValueOrDefault<Guid>("CampaignActivityItemId");
}
