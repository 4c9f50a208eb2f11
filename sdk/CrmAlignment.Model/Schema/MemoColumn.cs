namespace CrmAlignment.Model.Schema;

/// <summary>Several lines of text.</summary>
/// <param name="LogicalName">Logical name, lower case, with the publisher's prefix.</param>
/// <param name="MaxLength">Most characters, 1 to 1048576.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What the column holds, for people who configure.</param>
public sealed record MemoColumn(string LogicalName, int MaxLength, Label Label, Label Description)
    : ColumnSchema(LogicalName, Label, Description);
