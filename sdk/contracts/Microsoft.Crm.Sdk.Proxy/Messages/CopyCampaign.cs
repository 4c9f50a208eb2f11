using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Copies a campaign.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.copycampaignrequest</remarks>
[Serializable]
[DataContract(Name = "CopyCampaignRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CopyCampaignRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CopyCampaignRequest()
        : base("CopyCampaign")
    {
    }

    /// <summary>The id of the campaign to copy.</summary>
    public Guid BaseCampaign
    {
        get => Parameters.ValueOrDefault<Guid>("BaseCampaign");
        set => Parameters["BaseCampaign"] = value;
    }

    /// <summary>Whether the copy is a template.</summary>
    public bool SaveAsTemplate
    {
        get => Parameters.ValueOrDefault<bool>("SaveAsTemplate");
        set => Parameters["SaveAsTemplate"] = value;
    }
}

/// <summary>The answer to a <see cref="CopyCampaignRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CopyCampaignResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CopyCampaignResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CopyCampaignResponse()
    {
        ResponseName = "CopyCampaign";
    }

    /// <summary>The id of the new campaign.</summary>
    public Guid CampaignCopyId => Results.ValueOrDefault<Guid>("CampaignCopyId");
}
