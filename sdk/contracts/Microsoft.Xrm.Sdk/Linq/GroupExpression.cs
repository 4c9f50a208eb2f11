using System;
using System.Linq.Expressions;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>The joined records of a group join, before the query flattens them.</summary>
internal sealed class GroupExpression : Expression
{
    public GroupExpression(Type type, SourceExpression source)
    {
        Type = type;
        Source = source;
    }

    public SourceExpression Source { get; }

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type { get; }

    public override string ToString() => "group of " + Source;

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
