using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.WebApi.Queries;

/// <summary>A column in a condition or an order.</summary>
/// <param name="Column">The column.</param>
/// <param name="Alias">Alias of the link through which it is reached; null in the table itself.</param>
internal sealed record Operand(ColumnDefinition Column, string? Alias);
