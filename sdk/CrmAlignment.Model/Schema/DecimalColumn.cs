namespace CrmAlignment.Model.Schema;

/// <summary>A decimal number.</summary>
/// <param name="LogicalName">Logical name, lower case, with the publisher's prefix.</param>
/// <param name="Minimum">Least value, inclusive; the platform allows -100000000000.</param>
/// <param name="Maximum">Greatest value, inclusive; the platform allows 100000000000.</param>
/// <param name="Precision">Digits after the point, 0 to 10.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What the column holds, for people who configure.</param>
public sealed record DecimalColumn(string LogicalName, decimal Minimum, decimal Maximum, int Precision, Label Label, Label Description)
    : ColumnSchema(LogicalName, Label, Description);
