namespace System.Activities;

/// <summary>A value that goes into an activity or out of it. It holds no value itself: each run has its own, in its context.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.activities.argument</remarks>
public abstract class Argument
{
    private protected Argument(Type argumentType, ArgumentDirection direction)
    {
        ArgumentType = argumentType;
        Direction = direction;
    }

    /// <summary>The type of the value.</summary>
    public Type ArgumentType { get; }

    /// <summary>Which way the value goes.</summary>
    public ArgumentDirection Direction { get; }

    /// <summary>The value that a run starts with when the caller supplies none.</summary>
    internal virtual object InitialValue => ArgumentType.IsValueType ? Activator.CreateInstance(ArgumentType) : null;

    /// <summary>Whether the activity's author bound a value.</summary>
    internal virtual bool IsBound => false;

    /// <summary>Creates an argument.</summary>
    /// <param name="type">The type of the value; not null.</param>
    /// <param name="direction">Which way it goes.</param>
    /// <returns>The argument.</returns>
    public static Argument Create(Type type, ArgumentDirection direction)
    {
        ArgumentNullException.ThrowIfNull(type);
        var definition = direction switch
        {
            ArgumentDirection.In => typeof(InArgument<>),
            ArgumentDirection.Out => typeof(OutArgument<>),
            ArgumentDirection.InOut => typeof(InOutArgument<>),
            _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "The direction of an argument is In, Out or InOut."),
        };
        return (Argument)Activator.CreateInstance(definition.MakeGenericType(type));
    }

    /// <summary>The value in a run.</summary>
    /// <param name="context">The run; not null.</param>
    /// <returns>The value.</returns>
    public object Get(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetValue(this);
    }

    /// <summary>The value in a run, typed.</summary>
    /// <typeparam name="T">The type to cast to.</typeparam>
    /// <param name="context">The run; not null.</param>
    /// <returns>The value.</returns>
    public T Get<T>(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.ReadAs<T>(this);
    }

    /// <summary>Sets the value in a run.</summary>
    /// <param name="context">The run; not null.</param>
    /// <param name="value">The value.</param>
    public void Set(ActivityContext context, object value)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.SetValue(this, value);
    }
}
