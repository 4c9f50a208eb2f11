using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>A query over the rows of a table: the table itself, or one with clauses.</summary>
/// <typeparam name="T">What an element is.</typeparam>
internal sealed class EntityQuery<T> : IEntityQuery, IOrderedQueryable<T>
{
    private readonly EntityQueryProvider _provider;

    /// <summary>Creates a query over a table.</summary>
    public EntityQuery(EntityQueryProvider provider, string table)
    {
        _provider = provider;
        Table = table;
        Expression = Expression.Constant(this);
    }

    /// <summary>Creates a query with clauses.</summary>
    public EntityQuery(EntityQueryProvider provider, Expression expression)
    {
        _provider = provider;
        Expression = expression;
    }

    public string Table { get; }

    public Type ElementType => typeof(T);

    public Expression Expression { get; }

    public IQueryProvider Provider => _provider;

    public IEnumerator<T> GetEnumerator() => _provider.Rows<T>(Expression).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
