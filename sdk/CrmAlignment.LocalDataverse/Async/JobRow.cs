using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.RegistrationRows;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>The row of a job that is queued in the transaction of a request.</summary>
/// <remarks>Source of the types: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/asyncoperation.</remarks>
internal static class JobRow
{
    /// <summary>Table of the jobs.</summary>
    public const string Table = "asyncoperation";

    /// <summary>Type of the jobs of asynchronous steps.</summary>
    public const int SystemEvent = 1;

    /// <summary>Type of the jobs of background workflows.</summary>
    public const int Workflow = 10;

    /// <summary>Type of the jobs of BulkDelete.</summary>
    public const int BulkDelete = 13;

    /// <summary>Type of the jobs of ExecuteAsync.</summary>
    public const int ExecuteAsync = 54;

    /// <summary>Type of the jobs of ExportSolutionAsync.</summary>
    public const int ExportSolutionAsync = 202;

    /// <summary>Type of the jobs of ImportSolutionAsync.</summary>
    public const int ImportSolutionAsync = 203;

    /// <summary>Type of the jobs of PublishAllXmlAsync.</summary>
    public const int PublishAllXmlAsync = 204;

    /// <summary>Type of the jobs of DeleteAndPromoteAsync.</summary>
    public const int DeleteAndPromoteAsync = 207;

    /// <summary>A job that is ready to run and belongs to the user of the request.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="type">What kind of job it is.</param>
    /// <param name="name">What people see it called.</param>
    /// <param name="message">The message it performs, or belongs to.</param>
    /// <param name="data">What it needs to run.</param>
    /// <returns>The columns, for whoever queues it to add to.</returns>
    public static Dictionary<string, object?> Ready(IRequestScope scope, int type, string name, string message, string data)
    {
        RequireOwnRights(scope, type, message);
        var now = scope.UtcNow;
        var owner = new RowReference("systemuser", scope.UserId);
        return new Dictionary<string, object?>
        {
            ["asyncoperationid"] = Guid.CreateVersion7(scope.Clock.GetUtcNow()),
            ["name"] = name,
            ["operationtype"] = type,
            ["messagename"] = message,
            ["data"] = data,
            ["correlationupdatedtime"] = now,
            ["retrycount"] = 0,
            ["statecode"] = JobStatus.Ready,
            ["statuscode"] = JobStatus.WaitingForResources,
            ["createdon"] = now,
            ["modifiedon"] = now,
            ["createdby"] = owner,
            ["modifiedby"] = owner,
            ["ownerid"] = owner,
            ["owninguser"] = owner,
            ["owningbusinessunit"] = new RowReference("businessunit", scope.Security.BusinessUnitOf(scope.UserId, scope.Execution)),
        };
    }

    // The job would run later with all that its owner may, and not just with what both may.
    private static void RequireOwnRights(IRequestScope scope, int type, string message)
    {
        if (type != SystemEvent && scope.ImpersonatorId is { } impersonator && scope.Security.Limited(impersonator, scope.Execution) is not null)
        {
            throw DataverseFault.NotSupported(
                $"the job of '{message}' on behalf of another user, unless by an administrator. Send it as the user who is to own the job");
        }
    }
}
