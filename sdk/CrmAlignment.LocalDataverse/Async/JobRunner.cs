using System;
using System.Collections.Generic;
using System.ServiceModel;
using System.Text.Json;
using System.Threading;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.RegistrationRows;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>
/// Runs due jobs, one after the other in the order they were queued. A step runs outside any transaction: each of its
/// service calls is a transaction of its own, so what it did before it failed stays, as on the platform.
/// </summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/scalable-customization-design/database-transactions#async-plug-ins,
/// https://learn.microsoft.com/power-apps/developer/data-platform/asynchronous-service and
/// https://learn.microsoft.com/power-apps/developer/data-platform/handle-exceptions#retry-an-asynchronous-plug-in.
/// </remarks>
internal sealed class JobRunner(JobHost host)
{
    private readonly Lock _oneAtATime = new();
    private readonly NotificationExpiry _expiry = new(host);

    /// <summary>Runs due jobs until none is left.</summary>
    /// <param name="maximum">The most jobs to run.</param>
    /// <returns>How many ran.</returns>
    public int Drain(int maximum)
    {
        lock (_oneAtATime)
        {
            _expiry.Run();
            var count = 0;
            int round;
            do
            {
                round = RunReady(maximum - count);
                count += round;
            }
            while (round > 0 && count < maximum);

            host.LastingRows.Flush();
            return count;
        }
    }

    /// <summary>Does something while no job runs.</summary>
    /// <typeparam name="T">What it returns.</typeparam>
    /// <param name="work">What to do.</param>
    /// <returns>What it returned.</returns>
    public T BetweenJobs<T>(Func<T> work)
    {
        lock (_oneAtATime)
        {
            return work();
        }
    }

    /// <summary>Makes jobs that were being run when the process ended ready again.</summary>
    public void ReleaseLocked()
    {
        using var transaction = host.Store.BeginWrite();
        foreach (var id in transaction.Find(JobRow.Table, new Dictionary<string, object?> { ["statecode"] = JobStatus.Locked }))
        {
            transaction.Update(JobRow.Table, id, State(JobStatus.Ready, JobStatus.WaitingForResources));
        }

        transaction.Commit();
    }

    /// <summary>Jobs that failed for good.</summary>
    /// <returns>The jobs, oldest first.</returns>
    public IReadOnlyList<FailedJob> Failed() => host.Environment.State.Read(null, transaction =>
    {
        var failed = new List<FailedJob>();
        foreach (var row in RowScan.Where(transaction, JobRow.Table, State(JobStatus.Completed, JobStatus.Failed)))
        {
            failed.Add(new FailedJob(
                row.Id,
                row["name"] as string ?? string.Empty,
                row["messagename"] as string ?? string.Empty,
                row["primaryentitytype"] as string,
                (row["retrycount"] as int? ?? 0) + 1,
                row["errorcode"] as int? ?? 0,
                row["friendlymessage"] as string ?? string.Empty));
        }

        return failed;
    });

    private static Dictionary<string, object?> State(int state, int status) => new() { ["statecode"] = state, ["statuscode"] = status };

    // One scan of the table serves all jobs that are due now, those they queue are found by the next.
    private int RunReady(int maximum)
    {
        var count = 0;
        foreach (var id in host.Environment.State.Read(null, Open))
        {
            if (count < maximum && Take(id) is { } job)
            {
                RunJob(job);
                count++;
            }
        }

        return count;
    }

    private static List<Guid> Open(StoreTransaction transaction) =>
    [
        .. transaction.Find(JobRow.Table, new Dictionary<string, object?> { ["statecode"] = JobStatus.Ready }),
        .. transaction.Find(JobRow.Table, new Dictionary<string, object?> { ["statecode"] = JobStatus.Suspended }),
    ];

    // A postponed job becomes ready at its time; one that somebody paused has none and waits to be resumed.
    private static bool IsDue(StoredRow job, DateTime now) => job["statecode"] switch
    {
        JobStatus.Ready => job["postponeuntil"] is not DateTime until || until <= now,
        JobStatus.Suspended => job["postponeuntil"] is DateTime until && until <= now,
        _ => false,
    };

    private StoredRow? Take(Guid id)
    {
        using var transaction = host.Store.BeginWrite();
        var now = host.Environment.Clock.GetUtcNow().UtcDateTime;
        if (transaction.Retrieve(JobRow.Table, id) is not { } row || !IsDue(row, now))
        {
            return null;
        }

        var values = State(JobStatus.Locked, JobStatus.InProgress);
        values["startedon"] = now;
        values["modifiedon"] = now;
        transaction.Update(JobRow.Table, id, values);
        transaction.Commit();
        return row;
    }

    private void RunJob(StoredRow job)
    {
        FaultException<OrganizationServiceFault>? fault = null;
        var wantsRetry = false;
        var result = default(JobResult);
        try
        {
            result = Perform(job);
        }
        catch (Exception exception)
        {
            fault = exception as FaultException<OrganizationServiceFault> ?? DataverseFault.Unexpected("asynchronous job", exception);
            wantsRetry = PluginFault.AsksForRetry(fault.Detail);
        }

        Finish(job, fault, wantsRetry, result);
    }

    // Most jobs have nothing to say of their work when they have succeeded.
    private JobResult Perform(StoredRow job)
    {
        switch (job["operationtype"])
        {
            case JobRow.Workflow or JobRow.ExecuteAsync or JobRow.ImportSolutionAsync or JobRow.PublishAllXmlAsync or JobRow.DeleteAndPromoteAsync:
                host.Sender.Execute(QueuedRequest.Read(DataOf(job)), RowScan.IdIn(job, "createdby"));
                return default;
            case JobRow.ExportSolutionAsync:
                var exported = host.Sender.Execute(QueuedRequest.Read(DataOf(job)), RowScan.IdIn(job, "createdby"));
                return new JobResult(null, JobFile.Write(DataOf(job), (byte[])exported["ExportSolutionFile"]));
            case JobRow.BulkDelete:
                return new JobResult(new BulkDeletion(host.Sender, RowScan.IdIn(job, "createdby")).Run(QueuedRequest.Read(DataOf(job))), null);
            default:
                RunStep(job);
                return default;
        }
    }

    private static string DataOf(StoredRow job) => job["data"] as string ?? "{}";

    private void RunStep(StoredRow job)
    {
        var stepId = RowScan.IdIn(job, "owningextensionid");
        if (host.Steps.Find(stepId, null) is not { } step)
        {
            throw DataverseFault.InvalidOperation($"The step {stepId} of the job is not registered, or disabled.");
        }

        using var data = JsonDocument.Parse(DataOf(job));
        var scope = JobData.ReadScope(host, data.RootElement);
        host.Runner.RunJob(scope, step, JobData.ReadContext(scope, step, job.Id, data.RootElement));
    }

    private void Finish(StoredRow job, FaultException<OrganizationServiceFault>? fault, bool wantsRetry, JobResult result)
    {
        var attempts = (job["retrycount"] as int? ?? 0) + 1;
        var now = host.Environment.Clock.GetUtcNow().UtcDateTime;
        var again = fault is not null && wantsRetry && attempts < host.Attempts;
        var values = again
            ? State(JobStatus.Suspended, JobStatus.Waiting)
            : State(JobStatus.Completed, fault is null ? JobStatus.Succeeded : JobStatus.Failed);
        values["retrycount"] = again ? attempts : attempts - 1;
        values["friendlymessage"] = Shown(fault is null ? result.Message : fault.Detail.Message);
        values["message"] = fault is null ? null : $"{fault.Detail.Message}{Environment.NewLine}{fault.Detail.TraceText}";
        values["errorcode"] = fault?.Detail.ErrorCode;
        if (result.Data is { } data)
        {
            values["data"] = data;
        }

        values["modifiedon"] = now;
        values[again ? "postponeuntil" : "completedon"] = again ? now.AddMinutes(attempts) : now;
        var isDeleted = fault is null && host.Steps.Find(RowScan.IdIn(job, "owningextensionid"), null) is { AsyncAutoDelete: true };
        using var transaction = host.Store.BeginWrite();

        // Somebody may have canceled or deleted the job while it ran.
        if (transaction.Retrieve(JobRow.Table, job.Id)?["statecode"] is not JobStatus.Locked)
        {
            return;
        }

        if (isDeleted)
        {
            transaction.Delete(JobRow.Table, job.Id);
        }
        else
        {
            transaction.Update(JobRow.Table, job.Id, values);
        }

        transaction.Commit();
    }

    // The column is for people and short; message keeps all of the text, with the trace.
    private static string? Shown(string? text)
    {
        const int Length = 2000;
        return text is { Length: > Length } ? text[..Length] : text;
    }
}
