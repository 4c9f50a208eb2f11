namespace CrmAlignment.Model.Schema;

/// <summary>Yes or no.</summary>
/// <param name="LogicalName">Logical name, lower case, with the publisher's prefix.</param>
/// <param name="Default">Value of a new row that gives none.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What the column holds, for people who configure.</param>
public sealed record TwoOptionsColumn(string LogicalName, bool Default, Label Label, Label Description)
    : ColumnSchema(LogicalName, Label, Description)
{
    /// <summary>Label of true; Yes by default.</summary>
    public Label Yes { get; init; } = new("Yes", "Да", "Так", "是");

    /// <summary>Label of false; No by default.</summary>
    public Label No { get; init; } = new("No", "Нет", "Ні", "否");
}
