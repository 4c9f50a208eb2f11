using System;
using System.Linq;
using System.Linq.Expressions;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>Makes the elements of a query from its rows.</summary>
/// <typeparam name="T">What an element is.</typeparam>
internal sealed class RowProjection<T>
{
    private readonly SourceRecord[] _records;
    private readonly Func<Entity[], object> _project;

    public RowProjection(TranslatedQuery query, OrganizationServiceContext context)
    {
        _records = query.Sources.Select(source => new SourceRecord(source, query, context)).ToArray();
        var row = Expression.Parameter(typeof(Entity[]), "row");
        var body = new SourceReplacer(row).Visit(query.Projection);
        _project = Expression.Lambda<Func<Entity[], object>>(Expression.Convert(body, typeof(object)), row).Compile();
    }

    public T Of(Entity row)
    {
        // The root, which comes last, takes the columns of the joins out of the row.
        var records = new Entity[_records.Length];
        for (var index = records.Length - 1; index >= 0; index--)
        {
            records[index] = _records[index].Of(row);
        }

        return (T)_project(records);
    }

    private sealed class SourceReplacer : ExpressionVisitor
    {
        private readonly ParameterExpression _row;

        public SourceReplacer(ParameterExpression row) => _row = row;

        protected override Expression VisitExtension(Expression node)
            => node is SourceExpression source
                ? Expression.Convert(Expression.ArrayIndex(_row, Expression.Constant(source.Index)), source.Type)
                : node;
    }
}
