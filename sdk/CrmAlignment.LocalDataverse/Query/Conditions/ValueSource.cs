using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Tree;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>Where a bound value came from.</summary>
/// <param name="Condition">The condition whose value it is; null for a constant.</param>
/// <param name="Index">Which of the condition's values.</param>
/// <param name="Column">The column whose encoding the value has.</param>
/// <param name="Constant">The constant in SQLite's terms.</param>
internal readonly record struct ValueSource(QueryCondition? Condition, int Index, ColumnDefinition? Column, object? Constant);
