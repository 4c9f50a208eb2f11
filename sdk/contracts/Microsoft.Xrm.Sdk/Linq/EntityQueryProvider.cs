using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>Answers LINQ queries by queries of the platform.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-linq-construct-query</remarks>
internal sealed class EntityQueryProvider : IQueryProvider
{
    private readonly OrganizationServiceContext _context;
    private readonly QueryTranslator _translator;

    public EntityQueryProvider(OrganizationServiceContext context)
    {
        _context = context;
        _translator = new QueryTranslator(new ColumnFinder(new PrimaryKeys(context).Of));
    }

    public IQueryable<T> CreateQuery<T>(Expression expression) => new EntityQuery<T>(this, expression);

    public IQueryable CreateQuery(Expression expression)
    {
        var element = expression.Type.GetInterfaces().Concat(new[] { expression.Type })
            .First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .GetGenericArguments()[0];
        return (IQueryable)Activator.CreateInstance(typeof(EntityQuery<>).MakeGenericType(element), this, expression);
    }

    public object Execute(Expression expression) => Execute<object>(expression);

    public TResult Execute<TResult>(Expression expression)
    {
        var query = _translator.Translate(expression);
        var rows = Run<TResult>(query);
        return query.Single switch
        {
            nameof(Queryable.First) => rows.First(),
            nameof(Queryable.FirstOrDefault) => rows.FirstOrDefault(),
            nameof(Queryable.Single) => rows.Single(),
            nameof(Queryable.SingleOrDefault) => rows.SingleOrDefault(),
            _ => throw LinqFault.Method("Execute", "A sequence is enumerated."),
        };
    }

    /// <summary>The elements of a query.</summary>
    public IEnumerable<T> Rows<T>(Expression expression) => Run<T>(_translator.Translate(expression));

    private IEnumerable<T> Run<T>(TranslatedQuery query)
    {
        var projection = new RowProjection<T>(query, _context);
        return new RowReader(_context, query).Read().Select(projection.Of);
    }
}
