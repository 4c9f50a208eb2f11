using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.RegistrationRows;
using CrmAlignment.LocalDataverse.Query.Reading;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>
/// BulkDelete: deletes what queries find, as a job of the caller
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.bulkdeleterequest). Asks for prvBulkDelete; the rights to read and
/// delete rows are the caller's when the job runs
/// (https://learn.microsoft.com/previous-versions/dynamicscrm-2013/developers-guide/gg334582(v=crm.6)).
/// </summary>
internal sealed class BulkDeleteHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "BulkDelete";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        scope.Access.RequirePrivilege("prvBulkDelete");
        RefuseOthers(scope);
        var queries = scope.Required<QueryExpression[]>("QuerySet");
        if (queries.Length == 0)
        {
            throw DataverseFault.InvalidArgument("QuerySet has no query, so that there is nothing to delete.");
        }

        var deletion = BulkDeletion.Of([.. queries.Select(query => FetchXmlWriter.Write(QueryReader.Read(query)))]);
        var job = JobRow.Ready(scope, JobRow.BulkDelete, scope.Required<string>("JobName"), Name, QueuedRequest.Write(deletion));
        if (scope.Optional<DateTime>("StartDateTime") is var start && start > scope.UtcNow && !scope.Optional<bool>("RunNow"))
        {
            job["postponeuntil"] = start;
            job["statecode"] = JobStatus.Suspended;
            job["statuscode"] = JobStatus.Waiting;
        }

        scope.Transaction.Insert(JobRow.Table, job);
        return new BulkDeleteResponse { Results = { ["JobId"] = (Guid)job["asyncoperationid"]! } };
    }

    private static void RefuseOthers(IRequestScope scope)
    {
        if (scope.Optional<string>("RecurrencePattern") is { Length: > 0 })
        {
            throw DataverseFault.NotSupported("BulkDelete with a RecurrencePattern");
        }

        if (scope.Optional<bool>("SendEmailNotification"))
        {
            throw DataverseFault.NotSupported("BulkDelete with SendEmailNotification");
        }

        if (scope.Optional<Guid>("SourceImportId") != Guid.Empty)
        {
            throw DataverseFault.NotSupported("BulkDelete with a SourceImportId");
        }
    }
}
