using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.Plugins.Activities;

/// <summary>What one run of a workflow activity has at hand.</summary>
internal sealed class ActivityScope
{
    private readonly IOrganizationServiceFactory _factory;

    public ActivityScope(CodeActivityContext arguments)
    {
        Arguments = arguments;
        Context = arguments.GetExtension<IWorkflowContext>();
        Tracing = arguments.GetExtension<ITracingService>();
        _factory = arguments.GetExtension<IOrganizationServiceFactory>();
    }

    /// <summary>Arguments of the activity.</summary>
    public CodeActivityContext Arguments { get; }

    /// <summary>Context of the workflow.</summary>
    public IWorkflowContext Context { get; }

    /// <summary>Trace log of this run.</summary>
    public ITracingService Tracing { get; }

    /// <summary>Acts as the user under whom the workflow runs.</summary>
    public IOrganizationService CallerService => _factory.CreateOrganizationService(Context.UserId);

    /// <summary>Acts as SYSTEM.</summary>
    public IOrganizationService SystemService => _factory.CreateOrganizationService(null);

    /// <summary>Value of an argument.</summary>
    public T Value<T>(InArgument<T> argument) => argument.Get(Arguments);

    /// <summary>Sets an output.</summary>
    public void Answer<T>(OutArgument<T> argument, T value) => argument.Set(Arguments, value);
}
