using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>One key of a total order.</summary>
/// <param name="Scope">Table of the column.</param>
/// <param name="Column">The column.</param>
/// <param name="Sql">The expression sorted by.</param>
/// <param name="Descending">Whether greater values come first.</param>
/// <param name="IsPlain">Whether the expression is the stored value itself, so that a paging cookie can continue from it.</param>
internal sealed record SortKey(QueryScope Scope, ColumnDefinition Column, string Sql, bool Descending, bool IsPlain)
{
    /// <summary>Whether it sorts by SQLite's row number, which breaks ties.</summary>
    internal bool IsRowNumber { get; init; }

    /// <summary>The key in ORDER BY.</summary>
    internal string OrderBy => Sql + (Descending ? " DESC" : "");
}
