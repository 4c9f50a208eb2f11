using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Threading;
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
    public IReadOnlySet<string> Tables { get; } = FrozenSet.Create(StringComparer.Ordinal, JobRow.Table);

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
        var context = _runner.NewContext(scope, step, PipelineStage.PostOperation, step.ImpersonatingUserId ?? scope.UserId);
        scope.Rows.AddImages(scope, step, PipelineStage.PostOperation, context);
        var job = JobRow.Ready(scope, JobRow.SystemEvent, step.Name, scope.Message, JobData.Write(scope, context));
        job["primaryentitytype"] = scope.Primary?.LogicalName;
        job["regardingobjectid"] = RegardingOf(scope);
        job["owningextensionid"] = new RowReference("sdkmessageprocessingstep", step.Id);
        job["correlationid"] = scope.Origin.CorrelationId;
        job["requestid"] = scope.RequestId;
        job["depth"] = scope.Origin.Depth;
        job["sequence"] = Interlocked.Increment(ref _sequence);
        scope.Transaction.Insert(JobRow.Table, job);
    }

    // The lookup takes rows of the tables that jobs may be about; a deleted row is gone when the job is written.
    private static RowReference? RegardingOf(RequestScope scope) =>
        scope.Primary is { } primary
        && primary.Id != Guid.Empty
        && scope.Message != "Delete"
        && scope.Catalog.Table(JobRow.Table).Column("regardingobjectid").Targets.Contains(primary.LogicalName)
            ? new RowReference(primary.LogicalName, primary.Id)
            : null;
}
