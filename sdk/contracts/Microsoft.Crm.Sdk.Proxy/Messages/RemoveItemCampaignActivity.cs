using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Removes an item from a campaign activity.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeitemcampaignactivityrequest</remarks>
[Serializable]
[DataContract(Name = "RemoveItemCampaignActivityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveItemCampaignActivityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RemoveItemCampaignActivityRequest()
        : base("RemoveItemCampaignActivity")
    {
    }

    /// <summary>The id of the campaign activity.</summary>
    public Guid CampaignActivityId
    {
        get => Parameters.ValueOrDefault<Guid>("CampaignActivityId");
        set => Parameters["CampaignActivityId"] = value;
    }

    /// <summary>The id of the item.</summary>
    public Guid ItemId
    {
        get => Parameters.ValueOrDefault<Guid>("ItemId");
        set => Parameters["ItemId"] = value;
    }
}

/// <summary>The answer to a <see cref="RemoveItemCampaignActivityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RemoveItemCampaignActivityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveItemCampaignActivityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RemoveItemCampaignActivityResponse()
    {
        ResponseName = "RemoveItemCampaignActivity";
    }
}
