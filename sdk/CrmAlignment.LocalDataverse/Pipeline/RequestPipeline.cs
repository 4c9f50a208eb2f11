using System;
using CrmAlignment.LocalDataverse.Async;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// The pipeline, as one list: PreValidation outside the transaction, then inside it PreOperation, the operation,
/// PostOperation and the queueing of asynchronous steps. Whatever throws, nothing of the transaction remains.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/event-framework#event-execution-pipeline.</remarks>
internal sealed class RequestPipeline(OrganizationEngine engine, StepRunner runner, AsyncQueue queue)
{
    /// <summary>Runs one request to its end.</summary>
    /// <param name="scope">The request; already in a transaction when its parent is.</param>
    /// <param name="handler">The handler of its message.</param>
    /// <returns>The response.</returns>
    public OrganizationResponse Run(RequestScope scope, IMessageHandler handler)
    {
        if (!handler.RunsInTransaction)
        {
            return scope.Response = handler.Execute(scope);
        }

        var steps = scope.BypassesPlugins ? StepSet.None : engine.Steps.Find(scope);
        if (!steps.IsEmpty)
        {
            RequestCopy.DetachFromCaller(scope.Request);
            scope.OwnsTarget = true;
            handler.Prepare(scope);
        }

        runner.Run(scope, PipelineStage.PreValidation, steps.PreValidation);
        if (scope.Execution is not null)
        {
            RunInTransaction(scope, handler, steps);
        }
        else
        {
            engine.InTransaction(scope, handler.IsReadOnly && steps.IsEmpty, () => RunInTransaction(scope, handler, steps));
        }

        return scope.Response!;
    }

    private void RunInTransaction(RequestScope scope, IMessageHandler handler, StepSet steps)
    {
        if (steps.IsEmpty)
        {
            handler.Prepare(scope);
            scope.Response = handler.Execute(scope);
            return;
        }

        scope.Rows.Reset();
        foreach (var pass in UpdatePasses.Of(scope))
        {
            pass.Enter(scope);
            RunPass(scope, handler, steps);
        }
    }

    private void RunPass(RequestScope scope, IMessageHandler handler, StepSet steps)
    {
        runner.Run(scope, PipelineStage.PreOperation, steps.PreOperation);
        scope.Rows.KeepBefore(scope, steps);
        scope.Response = handler.Execute(scope);
        scope.Rows.KeepAfter(scope, steps);
        runner.Run(scope, PipelineStage.PostOperation, steps.PostOperation);
        queue.Enqueue(scope, steps.Asynchronous);
    }
}
