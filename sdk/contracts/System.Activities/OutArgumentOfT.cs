namespace System.Activities;

/// <summary>A value that comes out of an activity, typed.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.activities.outargument-1</remarks>
public sealed class OutArgument<T> : OutArgument
{
    /// <summary>Creates an argument.</summary>
    public OutArgument()
        : base(typeof(T))
    {
    }

    /// <summary>The value in a run.</summary>
    /// <param name="context">The run; not null.</param>
    /// <returns>The value; the type's default until it is set.</returns>
    public new T Get(ActivityContext context) => Get<T>(context);

    /// <summary>Sets the value in a run.</summary>
    /// <param name="context">The run; not null.</param>
    /// <param name="value">The value.</param>
    public void Set(ActivityContext context, T value) => base.Set(context, value);
}
