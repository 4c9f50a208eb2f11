namespace System.Activities;

/// <summary>An activity with a result.</summary>
public abstract class ActivityWithResult : Activity
{
    private protected ActivityWithResult()
    {
    }

    /// <summary>The result.</summary>
    public OutArgument Result
    {
        get => ResultCore;
        set => ResultCore = value;
    }

    /// <summary>The type of the result.</summary>
    public abstract Type ResultType { get; }

    private protected abstract OutArgument ResultCore { get; set; }
}
