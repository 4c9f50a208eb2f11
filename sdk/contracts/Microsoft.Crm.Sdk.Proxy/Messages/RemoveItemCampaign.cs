using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Removes an item from a campaign.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeitemcampaignrequest</remarks>
[Serializable]
[DataContract(Name = "RemoveItemCampaignRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveItemCampaignRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RemoveItemCampaignRequest()
        : base("RemoveItemCampaign")
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
}

/// <summary>The answer to a <see cref="RemoveItemCampaignRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RemoveItemCampaignResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveItemCampaignResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RemoveItemCampaignResponse()
    {
        ResponseName = "RemoveItemCampaign";
    }
}
