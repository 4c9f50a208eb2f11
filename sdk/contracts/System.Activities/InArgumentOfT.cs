namespace System.Activities;

/// <summary>A value that goes into an activity, typed.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.activities.inargument-1</remarks>
public sealed class InArgument<T> : InArgument
{
    private readonly T _constant;
    private readonly bool _isBound;

    /// <summary>Creates an argument whose value the caller supplies.</summary>
    public InArgument()
        : base(typeof(T))
    {
    }

    /// <summary>Creates an argument with a value of its own.</summary>
    /// <param name="constValue">The value, unless the caller supplies one.</param>
    public InArgument(T constValue)
        : this()
    {
        _constant = constValue;
        _isBound = true;
    }

    internal override object InitialValue => _isBound ? _constant : default(T);

    internal override bool IsBound => _isBound;

    /// <summary>An argument with a value of its own.</summary>
    /// <param name="constValue">The value.</param>
    public static implicit operator InArgument<T>(T constValue) => FromValue(constValue);

    /// <summary>An argument with a value of its own.</summary>
    /// <param name="constValue">The value.</param>
    /// <returns>The argument.</returns>
    public static InArgument<T> FromValue(T constValue) => new InArgument<T>(constValue);

    /// <summary>The value in a run.</summary>
    /// <param name="context">The run; not null.</param>
    /// <returns>The value; the type's default when the caller supplied none.</returns>
    public new T Get(ActivityContext context) => Get<T>(context);

    /// <summary>Sets the value in a run.</summary>
    /// <param name="context">The run; not null.</param>
    /// <param name="value">The value.</param>
    public void Set(ActivityContext context, T value) => base.Set(context, value);
}
