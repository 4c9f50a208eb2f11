using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>
/// Puts what the elements of a sequence are in the place of a lambda's parameters; a member of what is made there becomes its value.
/// </summary>
internal sealed class Inliner : ExpressionVisitor
{
    private readonly Dictionary<ParameterExpression, Expression> _values = new Dictionary<ParameterExpression, Expression>();

    private Inliner()
    {
    }

    public static Expression Inline(Expression quoted, params Expression[] values)
    {
        var lambda = (LambdaExpression)(quoted is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : quoted);
        var inliner = new Inliner();
        for (var index = 0; index < values.Length; index++)
        {
            inliner._values.Add(lambda.Parameters[index], values[index]);
        }

        return inliner.Visit(lambda.Body);
    }

    protected override Expression VisitParameter(ParameterExpression node) => _values.TryGetValue(node, out var value) ? value : node;

    protected override Expression VisitMember(MemberExpression node)
    {
        var made = Visit(node.Expression);
        return ValueOf(made, node.Member.Name) ?? node.Update(made);
    }

    private static Expression ValueOf(Expression made, string member) => made switch
    {
        NewExpression { Members: not null } creation when IndexOf(creation, member) is var index and >= 0 => creation.Arguments[index],
        MemberInitExpression filled => filled.Bindings.OfType<MemberAssignment>()
            .FirstOrDefault(binding => binding.Member.Name == member)?.Expression,
        _ => null,
    };

    private static int IndexOf(NewExpression creation, string member)
    {
        for (var index = 0; index < creation.Members.Count; index++)
        {
            if (creation.Members[index].Name == member)
            {
                return index;
            }
        }

        return -1;
    }
}
