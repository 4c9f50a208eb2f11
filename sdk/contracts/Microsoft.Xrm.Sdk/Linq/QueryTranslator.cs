using System.Linq;
using System.Linq.Expressions;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>Translates the chain of methods that a LINQ query is, from the table outwards.</summary>
internal sealed class QueryTranslator
{
    private readonly ColumnFinder _columns;
    private readonly JoinTranslator _joins;

    public QueryTranslator(ColumnFinder columns)
    {
        _columns = columns;
        _joins = new JoinTranslator(columns);
    }

    /// <summary>The query with its columns.</summary>
    /// <exception cref="System.NotSupportedException">The platform cannot be asked that; the message names the expression.</exception>
    public TranslatedQuery Translate(Expression expression)
    {
        var query = Clauses(expression);
        new ColumnCollector(_columns).Collect(query);
        return query;
    }

    private TranslatedQuery Clauses(Expression expression)
    {
        switch (expression)
        {
            case ConstantExpression { Value: IEntityQuery { Table: not null } table }:
                return new TranslatedQuery(new SourceExpression(table.ElementType, table.Table, 0, link: null));
            case MethodCallExpression call when call.Method.DeclaringType == typeof(Queryable):
                var query = Clauses(call.Arguments[0]);
                Apply(query, call);
                return query;
            default:
                throw LinqFault.NotSupported("from", expression, "A query begins with a table.");
        }
    }

    private void Apply(TranslatedQuery query, MethodCallExpression call)
    {
        var name = call.Method.Name;
        if (query.Take != null && name is not (nameof(Queryable.Select) or nameof(Queryable.First) or nameof(Queryable.FirstOrDefault)
            or nameof(Queryable.Single) or nameof(Queryable.SingleOrDefault)))
        {
            throw LinqFault.Method(name, "After Take only Select, First and Single are possible.");
        }

        switch (name)
        {
            case nameof(Queryable.Where):
                Where(query, call.Arguments[1]);
                break;
            case nameof(Queryable.Select):
                query.Projection = Inliner.Inline(call.Arguments[1], query.Projection);
                break;
            case nameof(Queryable.Join):
                _joins.Join(query, call);
                break;
            case nameof(Queryable.GroupJoin):
                _joins.GroupJoin(query, call);
                break;
            case nameof(Queryable.SelectMany):
                _joins.SelectMany(query, call);
                break;
            case nameof(Queryable.OrderBy) or nameof(Queryable.ThenBy):
                Order(query, call, OrderType.Ascending);
                break;
            case nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenByDescending):
                Order(query, call, OrderType.Descending);
                break;
            case nameof(Queryable.Distinct) when call.Arguments.Count == 1:
                query.Query.Distinct = true;
                break;
            default:
                Part(query, call);
                break;
        }
    }

    private void Part(TranslatedQuery query, MethodCallExpression call)
    {
        switch (call.Method.Name)
        {
            case nameof(Queryable.Skip) when query.Skip is null:
                query.Skip = Number(call);
                break;
            case nameof(Queryable.Take):
                query.Take = Number(call);
                break;
            case nameof(Queryable.First) or nameof(Queryable.FirstOrDefault):
                One(query, call, rows: 1);
                break;
            case nameof(Queryable.Single) or nameof(Queryable.SingleOrDefault):
                One(query, call, rows: 2);
                break;
            default:
                throw LinqFault.Method(call.Method.Name, "Grouping, aggregates and set operations are asked for in FetchXML.");
        }
    }

    private void One(TranslatedQuery query, MethodCallExpression call, int rows)
    {
        query.Single = call.Method.Name;
        if (call.Arguments.Count == 2)
        {
            if (query.Take != null)
            {
                throw LinqFault.Method(call.Method.Name, "After Take it has no condition.");
            }

            Where(query, call.Arguments[1]);
        }

        query.Take = query.Take is { } take && take < rows ? take : rows;
    }

    private void Where(TranslatedQuery query, Expression predicate)
        => new FilterTranslator(_columns).Translate(query.Query, Inliner.Inline(predicate, query.Projection));

    private void Order(TranslatedQuery query, MethodCallExpression call, OrderType type)
    {
        var key = Inliner.Inline(call.Arguments[1], query.Projection);
        var column = _columns.Find(key);
        if (column is null || column.Source.Link != null || call.Arguments.Count != 2)
        {
            throw LinqFault.NotSupported("orderBy", key, "Rows are ordered by columns of the first table.");
        }

        var order = new OrderExpression(column.Column, type);
        if (call.Method.Name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending))
        {
            // A second order goes before the first, which then decides among equals.
            query.Query.Orders.Insert(0, order);
        }
        else
        {
            query.Query.Orders.Insert(Thens(call.Arguments[0]), order);
        }
    }

    // How many orders the chain has named since its last OrderBy, that one included.
    private static int Thens(Expression before)
    {
        var count = 1;
        while (before is MethodCallExpression { Method.Name: nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending) } then)
        {
            count++;
            before = then.Arguments[0];
        }

        return count;
    }

    private static int Number(MethodCallExpression call)
        => ConstantValue.TryGet(call.Arguments[1], out var value) && value is int number and >= 0
            ? number
            : throw LinqFault.Method(call.Method.Name, $"Its argument {call.Arguments[1]} is no number of rows.");
}
