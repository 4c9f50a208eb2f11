namespace CrmAlignment.Model.Schema;

/// <summary>An amount in the currency of its row.</summary>
/// <param name="LogicalName">Logical name, lower case, with the publisher's prefix.</param>
/// <param name="Minimum">Least value, inclusive; the platform allows -922337203685477.</param>
/// <param name="Maximum">Greatest value, inclusive; the platform allows 922337203685477.</param>
/// <param name="Precision">Digits after the point, 0 to 4.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What the column holds, for people who configure.</param>
public sealed record MoneyColumn(string LogicalName, decimal Minimum, decimal Maximum, int Precision, Label Label, Label Description)
    : ColumnSchema(LogicalName, Label, Description)
{
    /// <summary>The twin in base currency that the platform keeps beside every money column.</summary>
    public string BaseLogicalName => LogicalName + "_base";
}
