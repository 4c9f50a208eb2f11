using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Query.Tree;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>Where the values of a kept statement come from, in any query of its shape.</summary>
internal sealed class PlanValues
{
    /// <summary>Those of a statement that one query alone runs.</summary>
    internal static readonly PlanValues None = new([]);

    private readonly ImmutableArray<Value> _values;

    private PlanValues(ImmutableArray<Value> values) => _values = values;

    /// <summary>Those of a statement.</summary>
    /// <param name="sources">Where its values came from.</param>
    /// <param name="conditions">The conditions of the query, in the order of its shape.</param>
    internal static PlanValues Of(IReadOnlyList<ValueSource> sources, IReadOnlyList<QueryCondition> conditions) =>
        new([.. sources.Select(source => Value.Of(source, conditions))]);

    /// <summary>The values of a query, with room for one more: after how many rows.</summary>
    /// <param name="conditions">The conditions of the query, in the order of its shape.</param>
    /// <param name="context">Who asks.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">A value does not fit its column.</exception>
    internal List<object?> For(IReadOnlyList<QueryCondition> conditions, QueryContext context)
    {
        var values = new List<object?>(_values.Length + 1);
        foreach (var value in _values)
        {
            values.Add(value.In(conditions, context));
        }

        return values;
    }

    private readonly record struct Value(int Condition, int Index, ColumnDefinition? Column, object? Constant)
    {
        internal static Value Of(ValueSource source, IReadOnlyList<QueryCondition> conditions) => new(
            source.Condition is null ? -1 : Place(source.Condition, conditions), source.Index, source.Column, source.Constant);

        internal object? In(IReadOnlyList<QueryCondition> conditions, QueryContext context) =>
            Column is null ? Constant : ConditionValue.Encode(Column, conditions[Condition].Values[Index], context);

        // Two conditions may be equal without being the same.
        private static int Place(QueryCondition condition, IReadOnlyList<QueryCondition> conditions) =>
            Enumerable.Range(0, conditions.Count).First(place => ReferenceEquals(conditions[place], condition));
    }
}
