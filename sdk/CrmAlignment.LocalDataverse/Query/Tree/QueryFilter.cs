namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>
/// What rows must satisfy: a <see cref="FilterGroup"/>, a <see cref="QueryCondition"/> or a <see cref="RelatedFilter"/>.
/// </summary>
internal abstract record QueryFilter;
