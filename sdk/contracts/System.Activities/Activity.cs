namespace System.Activities;

/// <summary>A step of a workflow. Instances are definitions: what belongs to a run stands in its context.</summary>
public abstract class Activity
{
    private string _displayName;

    private protected Activity()
    {
    }

    /// <summary>The name to show; the class's by default.</summary>
    public string DisplayName
    {
        get => _displayName ?? GetType().Name;
        set => _displayName = value ?? string.Empty;
    }

    /// <summary>Name and type.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => DisplayName;

    internal abstract void Run(CodeActivityContext context);
}
