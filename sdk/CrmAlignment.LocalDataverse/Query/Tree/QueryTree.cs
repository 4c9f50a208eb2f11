using CrmAlignment.LocalDataverse.Query.Runs;

namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>
/// A query without any protocol in it: what QueryExpression, QueryByAttribute, FetchXML and OData are read into, and what
/// <see cref="QueryEngine"/> runs. Immutable.
/// </summary>
internal sealed record QueryTree
{
    /// <summary>The table that the query starts from, with its columns, filter, links and order.</summary>
    public required TableNode Root { get; init; }

    /// <summary>The most rows to return, without paging; null for no such limit.</summary>
    public int? Top { get; init; }

    /// <summary>Which page to return, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page; null for the greatest page there is (5,000).</summary>
    public int? PageSize { get; init; }

    /// <summary>The cookie that came with the page before; null to count rows instead.</summary>
    public string? PagingCookie { get; init; }

    /// <summary>Whether to count all rows that match (up to 5,000).</summary>
    public bool ReturnTotalCount { get; init; }

    /// <summary>Whether rows that are equal in all columns count once.</summary>
    public bool Distinct { get; init; }

    /// <summary>Whether the columns are aggregates and groups.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>A lower limit for the rows that an aggregate may read than the platform's 50,000; null for none.</summary>
    public int? AggregateLimit { get; init; }

    /// <summary>Whether choice columns are ordered by number instead of by label.</summary>
    public bool UseRawOrder { get; init; }
}
