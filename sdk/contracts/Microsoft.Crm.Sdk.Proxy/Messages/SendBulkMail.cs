using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sends mail to the records of a query.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.sendbulkmailrequest</remarks>
[Serializable]
[DataContract(Name = "SendBulkMailRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SendBulkMailRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SendBulkMailRequest()
        : base("SendBulkMail")
    {
    }

    /// <summary>The query.</summary>
    public QueryBase Query
    {
        get => Parameters.ValueOrDefault<QueryBase>("Query");
        set => Parameters["Query"] = value;
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

/// <summary>The answer to a <see cref="SendBulkMailRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SendBulkMailResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SendBulkMailResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SendBulkMailResponse()
    {
        ResponseName = "SendBulkMail";
    }
}
