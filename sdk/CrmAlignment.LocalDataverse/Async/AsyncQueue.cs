using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Threading;
using CrmAlignment.LocalDataverse.Messages.RegistrationRows;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>
/// The queue of asynchronous steps: asyncoperation rows, written in the transaction of the request that causes them, so
/// that a job exists exactly when its request took effect.
/// </summary>
internal sealed class AsyncQueue : IStepQueue, ICommitWatcher, IDisposable
{
    private const string Table = "asyncoperation";

    private readonly AutoResetEvent _queued = new(false);
    private readonly StepRunner _runner;
    private long _sequence = DateTime.UnixEpoch.Ticks;

    /// <summary>Opens the queue of an organization.</summary>
    /// <param name="state">The organization.</param>
    /// <param name="runner">Makes the contexts of steps.</param>
    public AsyncQueue(OrganizationState state, StepRunner runner)
    {
        _runner = runner;
        state.Watch(this);
    }

    /// <inheritdoc/>
    public IReadOnlySet<string> Tables { get; } = FrozenSet.Create(StringComparer.Ordinal, Table);

    /// <summary>Set when a transaction with new jobs has committed.</summary>
    public WaitHandle Queued => _queued;

    /// <inheritdoc/>
    public void Enqueue(RequestScope scope, PluginStep[] steps)
    {
        var isRead = false;
        foreach (var step in steps)
        {
            if (!FilteringColumns.Match(step, scope))
            {
                continue;
            }

            if (step.NeedsPostImage && !isRead)
            {
                scope.Rows.ReadAfterAgain(scope);
                isRead = true;
            }

            Enqueue(scope, step);
        }
    }

    /// <summary>Wakes the background worker: there may be jobs to run.</summary>
    public void AfterCommit() => _queued.Set();

    /// <inheritdoc/>
    public void Dispose() => _queued.Dispose();

    private void Enqueue(RequestScope scope, PluginStep step)
    {
        const int SystemEvent = 1;
        var context = _runner.NewContext(scope, step, PipelineStage.PostOperation, step.ImpersonatingUserId ?? scope.UserId);
        scope.Rows.AddImages(scope, step, PipelineStage.PostOperation, context);
        var now = scope.UtcNow;
        var owner = new RowReference("systemuser", scope.UserId);
        scope.Transaction.Insert(Table, new Dictionary<string, object?>
        {
            ["asyncoperationid"] = Guid.CreateVersion7(scope.Clock.GetUtcNow()),
            ["name"] = step.Name,
            ["operationtype"] = SystemEvent,
            ["messagename"] = scope.Message,
            ["primaryentitytype"] = scope.Primary?.LogicalName,
            ["regardingobjectid"] = RegardingOf(scope),
            ["owningextensionid"] = new RowReference("sdkmessageprocessingstep", step.Id),
            ["correlationid"] = scope.Origin.CorrelationId,
            ["correlationupdatedtime"] = now,
            ["requestid"] = scope.RequestId,
            ["depth"] = scope.Origin.Depth,
            ["data"] = JobData.Write(scope, context),
            ["sequence"] = Interlocked.Increment(ref _sequence),
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
        });
    }

    // The lookup takes rows of the tables that jobs may be about; a deleted row is gone when the job is written.
    private static RowReference? RegardingOf(RequestScope scope) =>
        scope.Primary is { } primary
        && primary.Id != Guid.Empty
        && scope.Message != "Delete"
        && scope.Catalog.Table(Table).Column("regardingobjectid").Targets.Contains(primary.LogicalName)
            ? new RowReference(primary.LogicalName, primary.Id)
            : null;
}
