namespace CrmAlignment.Solution.Plugins;

/// <summary>A step, as an attribute of its class declares it.</summary>
/// <param name="Message">Name of the message.</param>
/// <param name="Table">Logical name of the table; empty for messages without one.</param>
/// <param name="Stage">10, 20 or 40.</param>
public sealed record PluginStep(string Message, string Table, int Stage)
{
    /// <summary>Whether the step runs from the asynchronous queue.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>Order within the stage.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>Columns whose change fires the step, separated by commas; empty for any.</summary>
    public string FilteringColumns { get; init; } = "";

    /// <summary>Columns of the pre-image, separated by commas; * for all; empty for none.</summary>
    public string PreImage { get; init; } = "";

    /// <summary>Columns of the post-image, separated by commas; * for all; empty for none.</summary>
    public string PostImage { get; init; } = "";

    /// <summary>Classes that the step names for its columns but that declare none, separated by commas; empty when all is well.</summary>
    public string ClassesWithoutColumns { get; init; } = "";
}
