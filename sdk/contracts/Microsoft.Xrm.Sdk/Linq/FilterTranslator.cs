using System.Linq.Expressions;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>Translates a where clause, whose conditions are all about one table, to a filter.</summary>
internal sealed class FilterTranslator
{
    private readonly ConditionTranslator _conditions;
    private SourceExpression _source;

    public FilterTranslator(ColumnFinder columns) => _conditions = new ConditionTranslator(columns);

    /// <summary>Adds the filter of a clause where its table is filtered.</summary>
    /// <param name="query">The query.</param>
    /// <param name="clause">The clause, with records in place of its parameters.</param>
    public void Translate(QueryExpression query, Expression clause)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        Add(filter, clause, negated: false);
        AddTo(Target(query), filter);
    }

    // The rows that an outer join does not match fall out after the join, not with it.
    private FilterExpression Target(QueryExpression query)
    {
        if (_source.Link is null || _source.Link.JoinOperator == JoinOperator.LeftOuter)
        {
            return query.Criteria;
        }

        return _source.Link.LinkCriteria;
    }

    private static void AddTo(FilterExpression target, FilterExpression filter)
    {
        target.Conditions.AddRange(filter.Conditions);
        target.Filters.AddRange(filter.Filters);
    }

    private void Add(FilterExpression filter, Expression expression, bool negated)
    {
        switch (expression)
        {
            case UnaryExpression { NodeType: ExpressionType.Not } not:
                Add(filter, not.Operand, !negated);
                break;
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } both:
                var isAnd = (both.NodeType == ExpressionType.AndAlso) != negated;
                var inner = Within(filter, isAnd ? LogicalOperator.And : LogicalOperator.Or);
                Add(inner, both.Left, negated);
                Add(inner, both.Right, negated);
                break;
            default:
                filter.AddCondition(Condition(expression, negated));
                break;
        }
    }

    private static FilterExpression Within(FilterExpression filter, LogicalOperator wanted)
        => filter.FilterOperator == wanted ? filter : filter.AddFilter(wanted);

    private ConditionExpression Condition(Expression expression, bool negated)
    {
        var found = _conditions.Translate(expression, negated);
        _source ??= found.Source;
        if (_source != found.Source)
        {
            throw LinqFault.NotSupported(
                "where",
                expression,
                $"A clause is about one table, and this one about '{_source}' and '{found.Source}': write a where for each.");
        }

        if (_source.Link is { JoinOperator: JoinOperator.LeftOuter } link)
        {
            found.Condition.EntityName = link.EntityAlias;
        }

        return found.Condition;
    }
}
