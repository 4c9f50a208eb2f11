using System.Collections.Immutable;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>A condition on a column.</summary>
/// <param name="Column">Logical name.</param>
/// <param name="Operator">What to test.</param>
/// <param name="Values">Values to test with, as text (FetchXML), in CLR terms, or as values of the SDK.</param>
internal sealed record QueryCondition(string Column, ConditionOperator Operator, ImmutableArray<object?> Values) : QueryFilter
{
    /// <summary>A condition with the values as parameters.</summary>
    /// <param name="column">Logical name.</param>
    /// <param name="op">What to test.</param>
    /// <param name="values">Values to test with.</param>
    public static QueryCondition On(string column, ConditionOperator op, params ImmutableArray<object?> values) => new(column, op, values);

    /// <summary>Alias or name of the table of the column, when it is another one of the query; tested after the joins.</summary>
    public string? Entity { get; init; }

    /// <summary>Column to compare with instead of a value: a name, or alias.name for one of another table.</summary>
    public string? ComparedColumn { get; init; }
}
