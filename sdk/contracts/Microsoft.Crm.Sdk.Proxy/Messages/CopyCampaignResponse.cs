using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Copies a campaign response.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.copycampaignresponserequest</remarks>
[Serializable]
[DataContract(Name = "CopyCampaignResponseRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CopyCampaignResponseRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CopyCampaignResponseRequest()
        : base("CopyCampaignResponse")
    {
    }

    /// <summary>The campaign response to copy; in the response the id of the copy.</summary>
    public EntityReference CampaignResponseId
    {
        get => Parameters.ValueOrDefault<EntityReference>("CampaignResponseId");
        set => Parameters["CampaignResponseId"] = value;
    }
}

/// <summary>The answer to a <see cref="CopyCampaignResponseRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CopyCampaignResponseResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CopyCampaignResponseResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CopyCampaignResponseResponse()
    {
        ResponseName = "CopyCampaignResponse";
    }

    /// <summary>The campaign response to copy; in the response the id of the copy.</summary>
    public Guid CampaignResponseId => Results.ValueOrDefault<Guid>("CampaignResponseId");
}
