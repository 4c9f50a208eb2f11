using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>A table in a query: the root, or one that a link brings.</summary>
/// <param name="Table">Logical name.</param>
internal sealed record TableNode(string Table)
{
    /// <summary>The name that conditions and results use for it; null for the table's own.</summary>
    public string? Alias { get; init; }

    /// <summary>Whether all columns are returned.</summary>
    public bool AllColumns { get; init; }

    /// <summary>The columns that are returned, or aggregated and grouped by.</summary>
    public ImmutableArray<ColumnSelection> Columns { get; init; } = [];

    /// <summary>What rows must satisfy; of a link, before the join.</summary>
    public QueryFilter? Filter { get; init; }

    /// <summary>Tables linked to this one.</summary>
    public ImmutableArray<QueryLink> Links { get; init; } = [];

    /// <summary>How to order; orders of links come after those of the root.</summary>
    public ImmutableArray<QueryOrder> Orders { get; init; } = [];
}
