namespace CrmAlignment.Cli.Report;

/// <summary>Stands in a cell whose value the files of a replay do not say: no number is shown there, not even 0.</summary>
public sealed class NotKnown
{
    private NotKnown()
    {
    }

    /// <summary>The only one.</summary>
    public static NotKnown Value { get; } = new();
}
