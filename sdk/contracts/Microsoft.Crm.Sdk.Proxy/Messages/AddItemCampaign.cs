using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds a list, product, literature or campaign to a campaign.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.additemcampaignrequest</remarks>
[Serializable]
[DataContract(Name = "AddItemCampaignRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddItemCampaignRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddItemCampaignRequest()
        : base("AddItemCampaign")
    {
    }

    /// <summary>The id of the campaign.</summary>
    public Guid CampaignId
    {
        get => Parameters.ValueOrDefault<Guid>("CampaignId");
        set => Parameters["CampaignId"] = value;
    }

    /// <summary>The id of the record.</summary>
    public Guid EntityId
    {
        get => Parameters.ValueOrDefault<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }
}

/// <summary>The answer to a <see cref="AddItemCampaignRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddItemCampaignResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddItemCampaignResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddItemCampaignResponse()
    {
        ResponseName = "AddItemCampaign";
    }

    /// <summary>The id of the new item.</summary>
    public Guid CampaignItemId => Results.ValueOrDefault<Guid>("CampaignItemId");
}
