using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>A table in a query: the root, or one that a link brings.</summary>
/// <param name="Table">The table.</param>
/// <param name="Alias">Name of the link; of the root, the table's.</param>
/// <param name="Filter">What its rows must satisfy; null for nothing.</param>
/// <param name="Links">Tables linked to it.</param>
public sealed record ModelNode(ModelTable Table, string Alias, ModelFilter? Filter, IReadOnlyList<ModelLink> Links);

/// <summary>A link of a query.</summary>
/// <param name="Kind">How rows are matched.</param>
/// <param name="From">Column of the linked table.</param>
/// <param name="To">Column of the table it is linked to.</param>
/// <param name="Node">The linked table.</param>
public sealed record ModelLink(JoinOperator Kind, string From, string To, ModelNode Node)
{
    /// <summary>Whether the linked rows are in the result, beside those that they are linked to.</summary>
    public bool BringsRows => Kind is JoinOperator.Inner or JoinOperator.LeftOuter or JoinOperator.MatchFirstRowUsingCrossApply;
}

/// <summary>A filter of a query.</summary>
public abstract record ModelFilter;

/// <summary>Filters joined by and, or by or.</summary>
/// <param name="IsOr">Whether one that holds is enough.</param>
/// <param name="Filters">The filters.</param>
public sealed record ModelGroup(bool IsOr, IReadOnlyList<ModelFilter> Filters) : ModelFilter;

/// <summary>A condition.</summary>
/// <param name="Alias">Name of the table in the query.</param>
/// <param name="Column">The column.</param>
/// <param name="Operator">What to test.</param>
/// <param name="Values">Values to test with.</param>
/// <param name="Compared">Column of the same table to compare with instead; null for values.</param>
public sealed record ModelCondition(
    string Alias, ModelColumn Column, ConditionOperator Operator, IReadOnlyList<object> Values, string? Compared) : ModelFilter;

/// <summary>A link inside a filter: any, not any, all, not all.</summary>
/// <param name="Link">The link.</param>
public sealed record ModelRelated(ModelLink Link) : ModelFilter;
