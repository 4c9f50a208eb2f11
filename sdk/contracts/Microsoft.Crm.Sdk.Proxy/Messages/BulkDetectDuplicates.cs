using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Looks for duplicates later, as a system job.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.bulkdetectduplicatesrequest</remarks>
[Serializable]
[DataContract(Name = "BulkDetectDuplicatesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class BulkDetectDuplicatesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public BulkDetectDuplicatesRequest()
        : base("BulkDetectDuplicates")
    {
    }

    /// <summary>The ids of the users who are copied when the job ends.</summary>
    public Guid[] CCRecipients
    {
        get => Parameters.ValueOrDefault<Guid[]>("CCRecipients");
        set => Parameters["CCRecipients"] = value;
    }

    /// <summary>The name of the system job.</summary>
    public string JobName
    {
        get => Parameters.ValueOrDefault<string>("JobName");
        set => Parameters["JobName"] = value;
    }

    /// <summary>The query.</summary>
    public QueryBase Query
    {
        get => Parameters.ValueOrDefault<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }

    /// <summary>How the job recurs, as an iCalendar rule; empty for once.</summary>
    public string RecurrencePattern
    {
        get => Parameters.ValueOrDefault<string>("RecurrencePattern");
        set => Parameters["RecurrencePattern"] = value;
    }

    /// <summary>When the job runs first.</summary>
    public DateTime RecurrenceStartTime
    {
        get => Parameters.ValueOrDefault<DateTime>("RecurrenceStartTime");
        set => Parameters["RecurrenceStartTime"] = value;
    }

    /// <summary>Whether the recipients are told when the job ends.</summary>
    public bool SendEmailNotification
    {
        get => Parameters.ValueOrDefault<bool>("SendEmailNotification");
        set => Parameters["SendEmailNotification"] = value;
    }

    /// <summary>The id of the template.</summary>
    public Guid TemplateId
    {
        get => Parameters.ValueOrDefault<Guid>("TemplateId");
        set => Parameters["TemplateId"] = value;
    }

    /// <summary>The ids of the users who are told when the job ends.</summary>
    public Guid[] ToRecipients
    {
        get => Parameters.ValueOrDefault<Guid[]>("ToRecipients");
        set => Parameters["ToRecipients"] = value;
    }
}

/// <summary>The answer to a <see cref="BulkDetectDuplicatesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "BulkDetectDuplicatesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class BulkDetectDuplicatesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public BulkDetectDuplicatesResponse()
    {
        ResponseName = "BulkDetectDuplicates";
    }

    /// <summary>The id of the system job.</summary>
    public Guid JobId => Results.ValueOrDefault<Guid>("JobId");
}
