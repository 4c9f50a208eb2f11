namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>A filter on related rows that returns none of them: the link types any, not any, all and not all.</summary>
/// <param name="Link">The link; its node has the filter on related rows.</param>
internal sealed record RelatedFilter(QueryLink Link) : QueryFilter;
