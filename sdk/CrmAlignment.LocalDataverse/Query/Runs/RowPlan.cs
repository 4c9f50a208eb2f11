using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Query.Sql;
using CrmAlignment.LocalDataverse.Query.Tree;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>A statement that reads rows, and what to make of them. Immutable; any number of queries run it at the same time.</summary>
/// <param name="Sql">The statement. Its last value is after how many rows.</param>
/// <param name="Layout">What becomes of the columns.</param>
/// <param name="Keys">The total order of the rows.</param>
/// <param name="Width">How many values of a row its columns take; those of the keys follow.</param>
/// <param name="CanContinue">Whether a cookie can say after which row to continue.</param>
internal sealed record RowPlan(string Sql, RowLayout Layout, IReadOnlyList<OrderKey> Keys, int Width, bool CanContinue)
{
    private readonly ImmutableArray<PlanValue> _values = [];

    /// <summary>A plan that other queries of the same shape can run, too.</summary>
    /// <param name="sources">Where its values came from.</param>
    /// <param name="conditions">The conditions of the query, in the order of its shape.</param>
    internal RowPlan ForEveryQuery(IReadOnlyList<ValueSource> sources, IReadOnlyList<QueryCondition> conditions) =>
        new(this) { Values = [.. sources.Select(source => PlanValue.Of(source, conditions))] };

    /// <summary>The values of the plan for a query of its shape, without the last.</summary>
    /// <param name="conditions">The conditions of the query, in the order of its shape.</param>
    /// <param name="context">Who asks.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">A value does not fit its column.</exception>
    internal List<object?> ValuesOf(IReadOnlyList<QueryCondition> conditions, QueryContext context)
    {
        var values = new List<object?>(_values.Length + 1);
        foreach (var value in _values)
        {
            values.Add(value.Of(conditions, context));
        }

        return values;
    }

    private ImmutableArray<PlanValue> Values
    {
        init => _values = value;
    }

    private readonly record struct PlanValue(int Condition, int Index, ColumnDefinition? Column, object? Constant)
    {
        internal static PlanValue Of(ValueSource source, IReadOnlyList<QueryCondition> conditions) => new(
            source.Condition is null ? -1 : Place(source.Condition, conditions), source.Index, source.Column, source.Constant);

        internal object? Of(IReadOnlyList<QueryCondition> conditions, QueryContext context) =>
            Column is null ? Constant : ConditionValue.Encode(Column, conditions[Condition].Values[Index], context);

        // Two conditions may be equal without being the same.
        private static int Place(QueryCondition condition, IReadOnlyList<QueryCondition> conditions) =>
            Enumerable.Range(0, conditions.Count).First(place => ReferenceEquals(conditions[place], condition));
    }
}
