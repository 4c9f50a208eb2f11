using System.Activities.Hosting;
using System.Collections.Generic;
using System.Linq;

namespace System.Activities;

/// <summary>Runs an activity on the calling thread, as if it were a method.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.activities.workflowinvoker</remarks>
public sealed class WorkflowInvoker
{
    private readonly Activity _activity;

    /// <summary>Creates an invoker, to add extensions to.</summary>
    /// <param name="workflow">The activity; not null.</param>
    public WorkflowInvoker(Activity workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        _activity = workflow;
    }

    /// <summary>What the activity may ask its context for.</summary>
    public WorkflowInstanceExtensionManager Extensions { get; } = new WorkflowInstanceExtensionManager();

    /// <summary>Runs an activity without inputs.</summary>
    /// <param name="workflow">The activity; not null.</param>
    /// <returns>The values of its out arguments, by property name.</returns>
    public static IDictionary<string, object> Invoke(Activity workflow) => new WorkflowInvoker(workflow).Invoke();

    /// <summary>Runs an activity.</summary>
    /// <param name="workflow">The activity; not null.</param>
    /// <param name="inputs">The values of its in arguments, by property name; not null.</param>
    /// <returns>The values of its out arguments, by property name.</returns>
    public static IDictionary<string, object> Invoke(Activity workflow, IDictionary<string, object> inputs)
        => new WorkflowInvoker(workflow).Invoke(inputs);

    /// <summary>Runs an activity with a result, without inputs.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="workflow">The activity; not null.</param>
    /// <returns>The result.</returns>
    public static TResult Invoke<TResult>(Activity<TResult> workflow) => Invoke(workflow, new Dictionary<string, object>());

    /// <summary>Runs an activity with a result.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="workflow">The activity; not null.</param>
    /// <param name="inputs">The values of its in arguments, by property name; not null.</param>
    /// <returns>The result.</returns>
    public static TResult Invoke<TResult>(Activity<TResult> workflow, IDictionary<string, object> inputs)
        => new WorkflowInvoker(workflow).Invoke(inputs)[nameof(workflow.Result)] is { } result ? (TResult)result : default;

    /// <summary>Runs the activity without inputs.</summary>
    /// <returns>The values of its out arguments, by property name.</returns>
    public IDictionary<string, object> Invoke() => Invoke(new Dictionary<string, object>());

    /// <summary>Runs the activity. What it throws reaches the caller as it is.</summary>
    /// <param name="inputs">The values of its in arguments, by property name; not null.</param>
    /// <returns>The values of its out arguments, by property name.</returns>
    /// <exception cref="ArgumentException">An input is unknown, of another type, or a required one is missing.</exception>
    public IDictionary<string, object> Invoke(IDictionary<string, object> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var arguments = ArgumentValues.Declared(_activity);
        var values = ArgumentValues.Start(_activity, arguments, inputs);
        var context = new CodeActivityContext(Guid.NewGuid(), values, Extensions.CreateSet());
        try
        {
            _activity.Run(context);
        }
        finally
        {
            context.Dispose();
        }

        return arguments
            .Where(pair => pair.Value.Direction != ArgumentDirection.In)
            .ToDictionary(pair => pair.Key, pair => values[pair.Value]);
    }
}
