namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>An image that a step asks for.</summary>
/// <param name="Alias">Key under which the plug-in finds the image.</param>
/// <param name="Type">0 before, 1 after, 2 both.</param>
/// <param name="MessageProperty">Message property the image is of: Target, Id, EntityMoniker.</param>
/// <param name="Columns">Columns of the image; empty means all.</param>
internal sealed record StepImage(string Alias, int Type, string MessageProperty, string[] Columns)
{
    /// <summary>Whether the row before the operation is asked for.</summary>
    public bool IsBefore => Type is 0 or 2;

    /// <summary>Whether the row after the operation is asked for.</summary>
    public bool IsAfter => Type is 1 or 2;
}
