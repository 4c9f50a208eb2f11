using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// The pipeline, as one list: PreValidation outside the transaction, then inside it PreOperation, the operation,
/// PostOperation and the queueing of asynchronous steps. Whatever throws, nothing of the transaction remains.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/event-framework#event-execution-pipeline.</remarks>
internal sealed class RequestPipeline(OrganizationState state, StepCatalog catalog, StepRunner runner, IStepQueue queue)
{
    /// <summary>Runs one request to its end.</summary>
    /// <param name="scope">The request; already in a transaction when its parent is.</param>
    /// <param name="handler">The handler of its message.</param>
    /// <returns>The response.</returns>
    public OrganizationResponse Run(RequestScope scope, IMessageHandler handler)
    {
        if (!handler.RunsInTransaction)
        {
            return scope.Response = Perform(scope, handler);
        }

        var steps = scope.Steps = scope.BypassesPlugins ? StepSet.None : Find(scope, scope.Message);
        var bulkSteps = !scope.BypassesPlugins && BulkEvent.MessageOf(scope) is { } message
            ? Find(scope, message)
            : StepSet.None;
        var isPlain = steps.IsEmpty && bulkSteps.IsEmpty;
        if (!isPlain)
        {
            RequestCopy.DetachFromCaller(scope.Request);
            scope.OwnsTarget = true;
            handler.Prepare(scope);
        }

        var bulk = BulkEvent.Of(scope, bulkSteps);
        bulk?.Run(runner, PipelineStage.PreValidation, bulkSteps.PreValidation);
        runner.Run(scope, PipelineStage.PreValidation, steps.PreValidation);
        if (scope.Execution is not null)
        {
            RunInTransaction(scope, handler, steps, bulk);
        }
        else
        {
            RunInOwnTransaction(scope, handler, steps, bulk);
        }

        return scope.Response!;
    }

    // A response that the SDK makes names nothing; the platform's name what they answer.
    private static OrganizationResponse Perform(RequestScope scope, IMessageHandler handler)
    {
        var response = handler.Execute(scope);
        response.ResponseName = handler.Name;
        return response;
    }

    private StepSet Find(RequestScope scope, string message) =>
        catalog.Find(message, scope.Primary?.LogicalName ?? string.Empty, scope.Execution);

    private void RunInOwnTransaction(RequestScope scope, IMessageHandler handler, StepSet steps, BulkEvent? bulk)
    {
        using var execution = state.Begin(handler.IsReadOnly && steps.IsEmpty && bulk is null);
        scope.Execution = execution;
        try
        {
            RunInTransaction(scope, handler, steps, bulk);
            execution.Commit();
        }
        finally
        {
            scope.Execution = null;
        }
    }

    private void RunInTransaction(RequestScope scope, IMessageHandler handler, StepSet steps, BulkEvent? bulk)
    {
        if (steps.IsEmpty && bulk is null)
        {
            handler.Prepare(scope);
            scope.Response = Perform(scope, handler);
            return;
        }

        scope.ForgetRows();
        foreach (var pass in UpdatePasses.Of(scope))
        {
            pass.Enter(scope);
            RunPass(scope, handler, steps, bulk);
        }
    }

    private void RunPass(RequestScope scope, IMessageHandler handler, StepSet steps, BulkEvent? bulk)
    {
        bulk?.Run(runner, PipelineStage.PreOperation, bulk.Steps.PreOperation);
        runner.Run(scope, PipelineStage.PreOperation, steps.PreOperation);
        scope.Rows.KeepBefore(scope, steps);
        bulk?.KeepBefore();
        scope.Response = Perform(scope, handler);
        OutputNames.ForSteps(scope.Message, scope.Response);
        scope.Rows.KeepAfter(scope, steps);
        bulk?.KeepAfter();
        runner.Run(scope, PipelineStage.PostOperation, steps.PostOperation);
        bulk?.Run(runner, PipelineStage.PostOperation, bulk.Steps.PostOperation);
        queue.Enqueue(scope, steps.Asynchronous);
        bulk?.Enqueue(queue);
        OutputNames.ForCaller(scope.Message, scope.Response);
    }
}
