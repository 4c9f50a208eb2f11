using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Sandbox;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Runs the steps of one stage, in order.</summary>
internal sealed class StepRunner(TimeProvider clock, PluginHost host, TraceLog traces)
{
    /// <summary>Runs the steps whose filter lets them.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="steps">The steps, in order.</param>
    public void Run(RequestScope scope, int stage, PluginStep[] steps)
    {
        foreach (var step in steps)
        {
            if (FilteringColumns.Match(step, scope))
            {
                RunStep(scope, stage, step);
            }
        }
    }

    /// <summary>Runs the plug-in that performs a Custom API, as the main operation.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="api">The Custom API.</param>
    /// <param name="pluginTypeId">Id of the plugintype row.</param>
    public void RunMainOperation(RequestScope scope, CustomApi api, Guid pluginTypeId) =>
        Invoke(
            scope,
            host.PluginOf(api, pluginTypeId, scope.Execution),
            NewContext(scope, null, PipelineStage.MainOperation, scope.UserId));

    /// <summary>Runs one asynchronous step from its job.</summary>
    /// <param name="scope">The request as the job kept it.</param>
    /// <param name="step">The step.</param>
    /// <param name="context">The context as the job kept it.</param>
    public void RunJob(RequestScope scope, PluginStep step, PluginExecutionContext context) =>
        Invoke(scope, host.PluginOf(step, null), context);

    /// <summary>The context of a step, without its images.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="step">The step; null for the plug-in of a Custom API.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="userId">User as whom the plug-in acts.</param>
    /// <returns>The context.</returns>
    public PluginExecutionContext NewContext(RequestScope scope, PluginStep? step, int stage, Guid userId) =>
        new(scope, step, stage, userId)
        {
            Mode = step is { IsAsynchronous: true } ? 1 : 0,
            OperationCreatedOn = clock.GetUtcNow().UtcDateTime,
        };

    private void RunStep(RequestScope scope, int stage, PluginStep step)
    {
        var plugin = host.PluginOf(step, scope.Execution);
        var context = NewContext(scope, step, stage, step.ImpersonatingUserId ?? scope.UserId);
        scope.Rows.AddImages(scope, step, stage, context);
        Invoke(scope, plugin, context);
    }

    private void Invoke(RequestScope scope, IPlugin plugin, PluginExecutionContext context)
    {
        var trace = new TraceBuffer();
        var services = new PluginServiceProvider(context, trace, new PluginServiceFactory(scope, context.UserId));
        var startedOn = clock.GetUtcNow().UtcDateTime;
        var start = clock.GetTimestamp();
        PluginRun Run(Exception? exception) => new(
            plugin.GetType(),
            false,
            startedOn,
            clock.GetElapsedTime(start),
            trace.Text,
            exception);
        try
        {
            plugin.Execute(services);
            if (scope.Deadline.IsOver)
            {
                throw scope.Deadline.Fault($"the end of the plug-in {plugin.GetType().FullName}");
            }

            if (scope.Execution is { IsDoomed: true })
            {
                throw DataverseFault.ReducedTransactionCount(plugin.GetType().FullName!);
            }
        }
        catch (Exception exception)
        {
            scope.Execution?.Doom();
            traces.Keep(scope, context, Run(exception));
            throw PluginFault.Of(exception, plugin.GetType(), trace.Text);
        }

        traces.Keep(scope, context, Run(null));
    }
}
