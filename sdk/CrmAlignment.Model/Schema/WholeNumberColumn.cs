namespace CrmAlignment.Model.Schema;

/// <summary>A whole number.</summary>
/// <param name="LogicalName">Logical name, lower case, with the publisher's prefix.</param>
/// <param name="Minimum">Least value, inclusive.</param>
/// <param name="Maximum">Greatest value, inclusive.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What the column holds, for people who configure.</param>
public sealed record WholeNumberColumn(string LogicalName, int Minimum, int Maximum, Label Label, Label Description)
    : ColumnSchema(LogicalName, Label, Description);
