using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;

namespace CrmAlignment.LocalDataverse.Query.Sql;

/// <summary>One key of a total order.</summary>
/// <param name="Scope">Table of the column.</param>
/// <param name="Column">The column.</param>
/// <param name="Sql">The expression sorted by.</param>
/// <param name="SqlType">Type of the expression in SQLite.</param>
/// <param name="Descending">Whether greater values come first.</param>
internal sealed record OrderKey(QueryScope Scope, ColumnDefinition Column, string Sql, string SqlType, bool Descending)
{
    /// <summary>Where it sorts by SQLite's row number, which breaks ties: the primary key of that row; otherwise null.</summary>
    internal string? IdSql { get; init; }

    /// <summary>Whether it sorts by SQLite's row number, which breaks ties.</summary>
    internal bool IsRowNumber => IdSql is not null;

    /// <summary>The key in ORDER BY.</summary>
    internal string OrderBy => Sql + (Descending ? " DESC" : "");
}
