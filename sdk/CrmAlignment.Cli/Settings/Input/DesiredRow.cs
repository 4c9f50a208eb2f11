using System.Collections.Generic;

namespace CrmAlignment.Cli.Settings.Input;

/// <summary>A row as a settings file wants it.</summary>
/// <param name="Shape">What it is.</param>
/// <param name="Place">Where it stands in the file.</param>
internal sealed record DesiredRow(Shape Shape, string Place)
{
    /// <summary>Values by column; null empties it.</summary>
    public Dictionary<string, object?> Values { get; } = [];

    /// <summary>Members that are no columns, by name.</summary>
    public Dictionary<string, object?> Others { get; } = [];

    /// <summary>Rows inside it.</summary>
    public List<DesiredRow> Children { get; } = [];

    /// <summary>Its key for people.</summary>
    public string Name => Shape.NameOf(Values.GetValueOrDefault);
}
