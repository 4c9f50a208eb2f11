using System;
using System.Activities;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.LocalDataverse.Sandbox;

/// <summary>
/// Runs one custom workflow activity as a real-time workflow would: in a transaction, with the workflow's context,
/// tracing and service factory. A message of this runtime alone; the platform runs activities from processes only.
/// </summary>
internal sealed class RunActivityHandler : IMessageHandler
{
    /// <summary>Name of the message.</summary>
    public const string Message = "LocalOrganization.RunActivity";

    /// <inheritdoc/>
    public string Name => Message;

    /// <summary>The request that runs an activity.</summary>
    /// <param name="typeName">Full name of the activity's class.</param>
    /// <param name="inputs">Arguments by property name.</param>
    /// <param name="primary">The row the workflow runs on; null for none.</param>
    /// <returns>The request.</returns>
    public static OrganizationRequest RequestFor(string typeName, IReadOnlyDictionary<string, object> inputs, EntityReference? primary)
    {
        var request = new OrganizationRequest(Message) { ["TypeName"] = typeName, ["Inputs"] = new Dictionary<string, object>(inputs) };
        if (primary is not null)
        {
            request["Target"] = primary;
        }

        return request;
    }

    /// <inheritdoc/>
    public OrganizationResponse Execute(RequestScope scope)
    {
        var type = FindType(scope, scope.Required<string>("TypeName"));
        var trace = new TraceBuffer();
        var context = scope.Engine.Runner.NewContext(scope, null, PipelineStage.MainOperation, scope.UserId);
        try
        {
            var invoker = new WorkflowInvoker((Activity)Activator.CreateInstance(type)!);
            invoker.Extensions.Add<IWorkflowContext>(() => new ActivityContext(context));
            invoker.Extensions.Add<ITracingService>(() => trace);
            invoker.Extensions.Add<IOrganizationServiceFactory>(() => new PluginServiceFactory(scope, scope.UserId));
            var response = new OrganizationResponse { ResponseName = Name };
            response.Results["Outputs"] = invoker.Invoke(scope.Required<Dictionary<string, object>>("Inputs"));
            scope.Deadline.Require($"the end of the activity {type.FullName}");
            RequireUndoomed(scope);
            return response;
        }
        catch (Exception exception)
        {
            var fault = PluginFault.Of(exception, type, trace.Text);
            scope.Engine.Traces.Keep(context, type, trace.Text, fault, exception);
            throw fault;
        }
    }

    // Not IsvTransactionCount, which is for plug-ins: https://learn.microsoft.com/troubleshoot/power-platform/dataverse/dataverse-plug-ins-errors
    private static void RequireUndoomed(RequestScope scope)
    {
        if (scope.Execution is { IsDoomed: true })
        {
            throw DataverseFault.NoActiveTransaction();
        }
    }

    private static Type FindType(RequestScope scope, string typeName)
    {
        if (scope.Transaction.Find("plugintype", new Dictionary<string, object?> { ["typename"] = typeName }, 1) is not [var id])
        {
            throw DataverseFault.InvalidArgument($"There is no plug-in type with the type name '{typeName}'. Import the solution that brings it.");
        }

        var type = scope.Engine.Plugins.TypeOf(id, scope.Execution);
        return typeof(Activity).IsAssignableFrom(type)
            ? type
            : throw DataverseFault.InvalidArgument($"The plug-in type '{typeName}' is no workflow activity.");
    }
}
