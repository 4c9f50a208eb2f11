namespace CrmAlignment.Model.Schema;

/// <summary>One option of a global choice.</summary>
/// <param name="LogicalName">Logical name, lower case, with the publisher's prefix.</param>
/// <param name="ChoiceName">Name of the global choice, one of <see cref="AlignmentModel.Choices"/>.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What the column holds, for people who configure.</param>
public sealed record ChoiceColumn(string LogicalName, string ChoiceName, Label Label, Label Description)
    : ColumnSchema(LogicalName, Label, Description)
{
    /// <summary>Value of a new row that gives none; null (none) by default.</summary>
    public int? Default { get; init; }
}
