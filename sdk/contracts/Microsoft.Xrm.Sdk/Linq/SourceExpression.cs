using System;
using System.Linq.Expressions;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>A record of a table in a query: the root's, or a joined one.</summary>
internal sealed class SourceExpression : Expression
{
    public SourceExpression(Type type, string table, int index, LinkEntity link)
    {
        Type = type;
        Table = table;
        Index = index;
        Link = link;
    }

    /// <summary>The place among the records of a row, from 0, which is the root.</summary>
    public int Index { get; }

    /// <summary>The join that brings it; null for the root.</summary>
    public LinkEntity Link { get; }

    /// <summary>The table's logical name.</summary>
    public string Table { get; }

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type { get; }

    public override string ToString() => Table;

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
