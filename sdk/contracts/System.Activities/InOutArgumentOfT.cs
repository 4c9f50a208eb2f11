namespace System.Activities;

/// <summary>A value that goes into an activity and comes out of it, typed.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.activities.inoutargument-1</remarks>
public sealed class InOutArgument<T> : InOutArgument
{
    /// <summary>Creates an argument.</summary>
    public InOutArgument()
        : base(typeof(T))
    {
    }

    /// <summary>The value in a run.</summary>
    /// <param name="context">The run; not null.</param>
    /// <returns>The value; the type's default when neither the caller nor the activity set it.</returns>
    public new T Get(ActivityContext context) => Get<T>(context);

    /// <summary>Sets the value in a run.</summary>
    /// <param name="context">The run; not null.</param>
    /// <param name="value">The value.</param>
    public void Set(ActivityContext context, T value) => base.Set(context, value);
}
