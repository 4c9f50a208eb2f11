using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates a mail from a template and sends it.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.sendemailfromtemplaterequest</remarks>
[Serializable]
[DataContract(Name = "SendEmailFromTemplateRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SendEmailFromTemplateRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SendEmailFromTemplateRequest()
        : base("SendEmailFromTemplate")
    {
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

    /// <summary>The mail, with sender and recipients.</summary>
    public Entity Target
    {
        get => Parameters.ValueOrDefault<Entity>("Target");
        set => Parameters["Target"] = value;
    }

    /// <summary>The id of the template.</summary>
    public Guid TemplateId
    {
        get => Parameters.ValueOrDefault<Guid>("TemplateId");
        set => Parameters["TemplateId"] = value;
    }
}

/// <summary>The answer to a <see cref="SendEmailFromTemplateRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SendEmailFromTemplateResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SendEmailFromTemplateResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SendEmailFromTemplateResponse()
    {
        ResponseName = "SendEmailFromTemplate";
    }

    /// <summary>The id of what was created.</summary>
    public Guid Id => Results.ValueOrDefault<Guid>("Id");
}
