using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sends a template to records.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.sendtemplaterequest</remarks>
[Serializable]
[DataContract(Name = "SendTemplateRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SendTemplateRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SendTemplateRequest()
        : base("SendTemplate")
    {
    }

    /// <summary>How urgent the mail is.</summary>
    public OptionSetValue DeliveryPriorityCode
    {
        get => Parameters.ValueOrDefault<OptionSetValue>("DeliveryPriorityCode");
        set => Parameters["DeliveryPriorityCode"] = value;
    }

    /// <summary>The ids of the recipients.</summary>
    public Guid[] RecipientIds
    {
        get => Parameters.ValueOrDefault<Guid[]>("RecipientIds");
        set => Parameters["RecipientIds"] = value;
    }

    /// <summary>The recipients' table.</summary>
    public string RecipientType
    {
        get => Parameters.ValueOrDefault<string>("RecipientType");
        set => Parameters["RecipientType"] = value;
    }

    /// <summary>The id of the record that the mail regards.</summary>
    public Guid RegardingId
    {
        get => Parameters.ValueOrDefault<Guid>("RegardingId");
        set => Parameters["RegardingId"] = value;
    }

    /// <summary>The table of the record that the mail regards.</summary>
    public string RegardingType
    {
        get => Parameters.ValueOrDefault<string>("RegardingType");
        set => Parameters["RegardingType"] = value;
    }

    /// <summary>Who sends.</summary>
    public EntityReference Sender
    {
        get => Parameters.ValueOrDefault<EntityReference>("Sender");
        set => Parameters["Sender"] = value;
    }

    /// <summary>The id of the template.</summary>
    public Guid TemplateId
    {
        get => Parameters.ValueOrDefault<Guid>("TemplateId");
        set => Parameters["TemplateId"] = value;
    }
}

/// <summary>The answer to a <see cref="SendTemplateRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SendTemplateResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SendTemplateResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SendTemplateResponse()
    {
        ResponseName = "SendTemplate";
    }
}
