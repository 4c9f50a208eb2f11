namespace CrmAlignment.Domain.Records;

/// <summary>A column and the value to write to it.</summary>
/// <param name="Column">Logical name.</param>
/// <param name="Value">Value; empty clears the column.</param>
public readonly record struct ColumnValue(string Column, RecordValue Value);
