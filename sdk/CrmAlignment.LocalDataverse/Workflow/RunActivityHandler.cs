using System;
using System.Activities;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.LocalDataverse.Workflow;

/// <summary>
/// Runs one custom workflow activity as a real-time workflow would: in a transaction, with the workflow's context,
/// tracing and service factory. A message of this runtime alone; the platform runs activities from processes only.
/// </summary>
internal sealed class RunActivityHandler(TimeProvider clock, PluginHost host, StepRunner runner, TraceLog traces) : PipelineHandler
{
    /// <summary>Name of the message.</summary>
    public const string Message = StepMessages.OwnPrefix + "RunActivity";

    /// <inheritdoc/>
    public override string Name => Message;

    /// <summary>The request that runs an activity.</summary>
    /// <param name="typeName">Full name of the activity's class.</param>
    /// <param name="inputs">Arguments by property name.</param>
    /// <param name="primary">The row the workflow runs on; null for none.</param>
    /// <param name="workflow">The workflow that has the activity, with its mode; null for none.</param>
    /// <returns>The request.</returns>
    public static OrganizationRequest RequestFor(
        string typeName, IReadOnlyDictionary<string, object> inputs, EntityReference? primary, (Guid Id, int Mode)? workflow = null)
    {
        var request = new OrganizationRequest(Message) { ["TypeName"] = typeName, ["Inputs"] = new Dictionary<string, object>(inputs) };
        if (primary is not null)
        {
            request["Target"] = primary;
        }

        if (workflow is var (id, mode))
        {
            request["WorkflowId"] = id;
            request["WorkflowMode"] = mode;
        }

        return request;
    }

    /// <inheritdoc/>
    protected override OrganizationResponse Execute(RequestScope scope)
    {
        var type = FindType(scope, scope.Required<string>("TypeName"));
        var trace = new TraceBuffer();
        var context = runner.NewContext(scope, null, PipelineStage.MainOperation, scope.UserId);
        var startedOn = scope.UtcNow;
        var start = clock.GetTimestamp();
        PluginRun Run(Exception? exception) => new(type, true, startedOn, clock.GetElapsedTime(start), trace.Text, exception);
        try
        {
            var outputs = Invoke(scope, type, context, trace);
            if (scope.Deadline.IsOver)
            {
                throw scope.Deadline.Fault($"the end of the activity {type.FullName}");
            }

            RequireUndoomed(scope);
            traces.Keep(scope, context, Run(null));
            return new OrganizationResponse { Results = { ["Outputs"] = outputs } };
        }
        catch (Exception exception)
        {
            traces.Keep(scope, context, Run(exception));
            throw PluginFault.Of(exception, type, trace.Text);
        }
    }

    private IDictionary<string, object> Invoke(RequestScope scope, Type type, PluginExecutionContext context, TraceBuffer trace)
    {
        var invoker = new WorkflowInvoker(host.ActivityOf(type));
        invoker.Extensions.Add<IWorkflowContext>(() => new ActivityContext(context, scope.Optional<Guid>("WorkflowId"), scope.Optional<int?>("WorkflowMode")));
        invoker.Extensions.Add<ITracingService>(() => trace);
        invoker.Extensions.Add<IOrganizationServiceFactory>(() => new PluginServiceFactory(scope, scope.UserId));
        var arguments = new ActivityArguments(scope, type);
        return arguments.Check(invoker.Invoke(arguments.Complete(scope.Required<Dictionary<string, object>>("Inputs"))));
    }

    // Not IsvTransactionCount, which is for plug-ins: https://learn.microsoft.com/troubleshoot/power-platform/dataverse/dataverse-plug-ins-errors
    private static void RequireUndoomed(RequestScope scope)
    {
        if (scope.Execution is { IsDoomed: true })
        {
            throw DataverseFault.NoActiveTransaction();
        }
    }

    private Type FindType(RequestScope scope, string typeName)
    {
        if (scope.Transaction.Find("plugintype", new Dictionary<string, object?> { ["typename"] = typeName }, 1) is not [var id])
        {
            throw DataverseFault.InvalidArgument(
                $"There is no plug-in type with the type name '{typeName}'. Import the solution that brings it.");
        }

        var type = host.TypeOf(id, scope.Execution);
        return typeof(Activity).IsAssignableFrom(type)
            ? type
            : throw DataverseFault.InvalidArgument($"The plug-in type '{typeName}' is no workflow activity.");
    }
}
