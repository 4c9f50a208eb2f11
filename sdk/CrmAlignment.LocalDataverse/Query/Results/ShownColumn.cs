using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>A column of a statement that becomes a value of an entity.</summary>
/// <param name="Column">The column.</param>
/// <param name="Name">Name of the value in the entity.</param>
/// <param name="AliasedTable">Logical name of the column's table when the value is an AliasedValue; otherwise null.</param>
/// <param name="Index">Index of the column in the rows of SQLite.</param>
/// <param name="CurrencyIndex">There, of the currency of an amount; negative when it has none.</param>
internal sealed record ShownColumn(ColumnDefinition Column, string Name, string? AliasedTable, int Index, int CurrencyIndex);
