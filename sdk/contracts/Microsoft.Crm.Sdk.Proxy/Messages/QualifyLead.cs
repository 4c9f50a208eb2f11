using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Qualifies a lead and creates account, contact and opportunity from it.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.qualifyleadrequest</remarks>
[Serializable]
[DataContract(Name = "QualifyLeadRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class QualifyLeadRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public QualifyLeadRequest()
        : base("QualifyLead")
    {
    }

    /// <summary>Whether an account is created.</summary>
    public bool CreateAccount
    {
        get => Parameters.ValueOrDefault<bool>("CreateAccount");
        set => Parameters["CreateAccount"] = value;
    }

    /// <summary>Whether a contact is created.</summary>
    public bool CreateContact
    {
        get => Parameters.ValueOrDefault<bool>("CreateContact");
        set => Parameters["CreateContact"] = value;
    }

    /// <summary>Whether an opportunity is created.</summary>
    public bool CreateOpportunity
    {
        get => Parameters.ValueOrDefault<bool>("CreateOpportunity");
        set => Parameters["CreateOpportunity"] = value;
    }

    /// <summary>The lead.</summary>
    public EntityReference LeadId
    {
        get => Parameters.ValueOrDefault<EntityReference>("LeadId");
        set => Parameters["LeadId"] = value;
    }

    /// <summary>The currency of the opportunity.</summary>
    public EntityReference OpportunityCurrencyId
    {
        get => Parameters.ValueOrDefault<EntityReference>("OpportunityCurrencyId");
        set => Parameters["OpportunityCurrencyId"] = value;
    }

    /// <summary>The customer of the opportunity, where none is created.</summary>
    public EntityReference OpportunityCustomerId
    {
        get => Parameters.ValueOrDefault<EntityReference>("OpportunityCustomerId");
        set => Parameters["OpportunityCustomerId"] = value;
    }

    /// <summary>The instance of a business process flow.</summary>
    public EntityReference ProcessInstanceId
    {
        get => Parameters.ValueOrDefault<EntityReference>("ProcessInstanceId");
        set => Parameters["ProcessInstanceId"] = value;
    }

    /// <summary>The campaign that the opportunity comes from.</summary>
    public EntityReference SourceCampaignId
    {
        get => Parameters.ValueOrDefault<EntityReference>("SourceCampaignId");
        set => Parameters["SourceCampaignId"] = value;
    }

    /// <summary>The status reason; -1 for the default of the state.</summary>
    public OptionSetValue Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to a <see cref="QualifyLeadRequest"/>.</summary>
[Serializable]
[DataContract(Name = "QualifyLeadResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class QualifyLeadResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public QualifyLeadResponse()
    {
        ResponseName = "QualifyLead";
    }

    /// <summary>What was created: account, contact and opportunity.</summary>
    public EntityReferenceCollection CreatedEntities => Results.ValueOrDefault<EntityReferenceCollection>("CreatedEntities");
}
