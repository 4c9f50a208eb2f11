namespace System.Activities;

/// <summary>An activity with a typed result.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class Activity<TResult> : ActivityWithResult
{
    private protected Activity()
    {
    }

    /// <summary>The result.</summary>
    public new OutArgument<TResult> Result { get; set; }

    /// <summary>The type of the result.</summary>
    public override Type ResultType => typeof(TResult);

    private protected override OutArgument ResultCore
    {
        get => Result;
        set => Result = (OutArgument<TResult>)value;
    }
}
