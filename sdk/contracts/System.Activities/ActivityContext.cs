using System.Collections.Generic;

namespace System.Activities;

/// <summary>A run of an activity: the values of its arguments, and what the host offers.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.activities.activitycontext</remarks>
public class ActivityContext
{
    private readonly Dictionary<Argument, object> _values;
    private readonly ExtensionSet _extensions;
    private bool _isDisposed;

    internal ActivityContext(Guid workflowInstanceId, Dictionary<Argument, object> values, ExtensionSet extensions)
    {
        WorkflowInstanceId = workflowInstanceId;
        _values = values;
        _extensions = extensions;
    }

    /// <summary>The id of the activity within the run; the one activity of a run is "1".</summary>
    public string ActivityInstanceId => "1";

    /// <summary>The id of the run.</summary>
    public Guid WorkflowInstanceId { get; }

    /// <summary>What the host offers of a type, for example <c>IWorkflowContext</c>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The extension; null when the host offers none.</returns>
    /// <exception cref="ObjectDisposedException">The run is over.</exception>
    public T GetExtension<T>()
        where T : class
    {
        CheckNotDisposed();
        return _extensions.Get<T>();
    }

    /// <summary>An argument's value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="argument">The argument; not null.</param>
    /// <returns>The value.</returns>
    public T GetValue<T>(InArgument<T> argument) => ReadAs<T>(argument);

    /// <summary>An argument's value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="argument">The argument; not null.</param>
    /// <returns>The value.</returns>
    public T GetValue<T>(InOutArgument<T> argument) => ReadAs<T>(argument);

    /// <summary>An argument's value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="argument">The argument; not null.</param>
    /// <returns>The value.</returns>
    public T GetValue<T>(OutArgument<T> argument) => ReadAs<T>(argument);

    /// <summary>An argument's value.</summary>
    /// <param name="argument">The argument; not null.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The argument belongs to another activity.</exception>
    public object GetValue(Argument argument)
    {
        CheckKnown(argument);
        return _values[argument];
    }

    /// <summary>Sets an argument's value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="argument">The argument; null does nothing.</param>
    /// <param name="value">The value.</param>
    public void SetValue<T>(OutArgument<T> argument, T value) => SetUnlessNull(argument, value);

    /// <summary>Sets an argument's value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="argument">The argument; null does nothing.</param>
    /// <param name="value">The value.</param>
    public void SetValue<T>(InOutArgument<T> argument, T value) => SetUnlessNull(argument, value);

    /// <summary>Sets an argument's value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="argument">The argument; null does nothing.</param>
    /// <param name="value">The value.</param>
    public void SetValue<T>(InArgument<T> argument, T value) => SetUnlessNull(argument, value);

    /// <summary>Sets an argument's value.</summary>
    /// <param name="argument">The argument; not null.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is not of the argument's type.</exception>
    public void SetValue(Argument argument, object value)
    {
        CheckKnown(argument);
        if (!ArgumentValues.Fits(argument.ArgumentType, value))
        {
            var type = value?.GetType().ToString() ?? "null";
            throw new ArgumentException(
                $"An argument of type '{argument.ArgumentType}' cannot hold a value of type '{type}'.", nameof(value));
        }

        _values[argument] = value;
    }

    internal T ReadAs<T>(Argument argument) => GetValue(argument) is { } value ? (T)value : default;

    internal void Dispose() => _isDisposed = true;

    private void SetUnlessNull(Argument argument, object value)
    {
        if (argument != null)
        {
            SetValue(argument, value);
        }
    }

    private void CheckKnown(Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        CheckNotDisposed();
        if (!_values.ContainsKey(argument))
        {
            throw new InvalidOperationException(
                $"The argument of type '{argument.ArgumentType}' is not the running activity's. Declare it as a public property of it.");
        }
    }

    private void CheckNotDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, this);
}
