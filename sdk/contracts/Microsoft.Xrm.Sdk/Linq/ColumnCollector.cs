using System.Linq.Expressions;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>Reads the columns that a projection needs: those it names, or all of a record that it gives on.</summary>
internal sealed class ColumnCollector : ExpressionVisitor
{
    private readonly ColumnFinder _columns;
    private TranslatedQuery _query;

    public ColumnCollector(ColumnFinder columns) => _columns = columns;

    public void Collect(TranslatedQuery query)
    {
        _query = query;
        Visit(query.Projection);
    }

    public override Expression Visit(Expression node)
    {
        if (node is null || ColumnFinder.SourceOf(node) != null || _columns.Find(node) is not { } column)
        {
            return base.Visit(node);
        }

        var set = SetOf(column.Source);
        if (!set.AllColumns && !set.Columns.Contains(column.Column))
        {
            set.AddColumn(column.Column);
        }

        return node;
    }

    protected override Expression VisitExtension(Expression node)
    {
        if (node is GroupExpression)
        {
            throw LinqFault.NotSupported("join", node, "Flatten the records of a join ... into by from ... in ....DefaultIfEmpty().");
        }

        var set = SetOf((SourceExpression)node);
        set.AllColumns = true;
        set.Columns.Clear();
        return node;
    }

    private ColumnSet SetOf(SourceExpression source) => source.Link?.Columns ?? _query.Query.ColumnSet;
}
