using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>A column that a query of rows reads, and what becomes of its values.</summary>
/// <param name="Scope">Table of the column.</param>
/// <param name="Column">The column.</param>
/// <param name="Name">Name in the result; null when it is read for another column's sake.</param>
/// <param name="IsAliased">Whether the value is an AliasedValue.</param>
internal sealed record ResultColumn(QueryScope Scope, ColumnDefinition Column, string? Name, bool IsAliased)
{
    /// <summary>Index of the value in the rows of SQLite.</summary>
    internal int Index { get; init; }

    /// <summary>What to read instead of the column.</summary>
    internal string? Expression { get; init; }

    internal string Sql => Expression
        ?? Scope.Sql(Column.LogicalName) + (Column.IsPolymorphic ? ", " + Scope.TargetSql(Column.LogicalName) : "");

    /// <summary>Whether it is the column itself, of a table.</summary>
    /// <param name="scope">The table.</param>
    /// <param name="column">Logical name.</param>
    internal bool Is(QueryScope scope, string column) => Scope == scope && Column.LogicalName == column && Expression is null;
}
