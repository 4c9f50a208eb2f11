using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>Filters joined by and, or by or.</summary>
/// <param name="IsOr">Whether one that holds is enough.</param>
/// <param name="Filters">The filters; none at all holds for every row.</param>
internal sealed record FilterGroup(bool IsOr, ImmutableArray<QueryFilter> Filters) : QueryFilter
{
    /// <summary>A filter that no row satisfies: what security gives a caller who may see nothing.</summary>
    public static readonly FilterGroup Nothing = new(IsOr: true, []) { MatchesNothing = true };

    /// <summary>Whether no row satisfies it.</summary>
    internal bool MatchesNothing { get; private init; }

    /// <summary>Filters that must all hold.</summary>
    /// <param name="filters">What must hold; with none, every row satisfies it.</param>
    public static FilterGroup And(params ImmutableArray<QueryFilter> filters) => new(IsOr: false, filters);

    /// <summary>Filters of which one must hold.</summary>
    /// <param name="filters">What may hold; with none, every row satisfies it, as an empty filter of FetchXML does.</param>
    public static FilterGroup Or(params ImmutableArray<QueryFilter> filters) => new(IsOr: true, filters);
}
