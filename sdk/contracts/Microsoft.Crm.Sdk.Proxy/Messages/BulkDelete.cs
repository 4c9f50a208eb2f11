using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Deletes the records of queries later, as a system job.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.bulkdeleterequest</remarks>
[Serializable]
[DataContract(Name = "BulkDeleteRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class BulkDeleteRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public BulkDeleteRequest()
        : base("BulkDelete")
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

    /// <summary>The queries.</summary>
    public QueryExpression[] QuerySet
    {
        get => Parameters.ValueOrDefault<QueryExpression[]>("QuerySet");
        set => Parameters["QuerySet"] = value;
    }

    /// <summary>How the job recurs, as an iCalendar rule; empty for once.</summary>
    public string RecurrencePattern
    {
        get => Parameters.ValueOrDefault<string>("RecurrencePattern");
        set => Parameters["RecurrencePattern"] = value;
    }

    /// <summary>Whether the job runs at once.</summary>
    public bool RunNow
    {
        get => Parameters.ValueOrDefault<bool>("RunNow");
        set => Parameters["RunNow"] = value;
    }

    /// <summary>Whether the recipients are told when the job ends.</summary>
    public bool SendEmailNotification
    {
        get => Parameters.ValueOrDefault<bool>("SendEmailNotification");
        set => Parameters["SendEmailNotification"] = value;
    }

    /// <summary>The id of the import whose records are deleted.</summary>
    public Guid? SourceImportId
    {
        get => Parameters.ValueOrDefault<Guid?>("SourceImportId");
        set => Parameters["SourceImportId"] = value;
    }

    /// <summary>When the job runs first.</summary>
    public DateTime StartDateTime
    {
        get => Parameters.ValueOrDefault<DateTime>("StartDateTime");
        set => Parameters["StartDateTime"] = value;
    }

    /// <summary>The ids of the users who are told when the job ends.</summary>
    public Guid[] ToRecipients
    {
        get => Parameters.ValueOrDefault<Guid[]>("ToRecipients");
        set => Parameters["ToRecipients"] = value;
    }
}

/// <summary>The answer to a <see cref="BulkDeleteRequest"/>.</summary>
[Serializable]
[DataContract(Name = "BulkDeleteResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class BulkDeleteResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public BulkDeleteResponse()
    {
        ResponseName = "BulkDelete";
    }

    /// <summary>The id of the system job.</summary>
    public Guid JobId => Results.ValueOrDefault<Guid>("JobId");
}
