using System;
using System.Linq.Expressions;
using System.Reflection;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>
/// Finds the column that an expression reads: a property of an early-bound class, <c>entity["x"]</c>,
/// <c>GetAttributeValue&lt;T&gt;("x")</c>, and of their values <c>Value</c> and <c>Id</c>.
/// </summary>
internal sealed class ColumnFinder
{
    private readonly Func<string, string> _primaryIdOf;

    /// <summary>Creates a finder.</summary>
    /// <param name="primaryIdOf">The primary key of a table, where the class does not name it.</param>
    public ColumnFinder(Func<string, string> primaryIdOf) => _primaryIdOf = primaryIdOf;

    /// <summary>The column, or null when the expression reads none.</summary>
    public ColumnReference Find(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } cast => Find(cast.Operand),
        MemberExpression { Expression: { } owner } member when SourceOf(owner) is { } source => Property(source, member.Member),
        MemberExpression { Expression: { } owner } member when IsPart(member.Member) => Find(owner),
        MethodCallExpression call when SourceOfCall(call) is { } source && ConstantValue.TryGet(call.Arguments[0], out var name)
            => new ColumnReference(source, (string)name),
        _ => null,
    };

    /// <summary>The record that an expression is, or null.</summary>
    public static SourceExpression SourceOf(Expression expression) => expression switch
    {
        SourceExpression source => source,
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } cast => SourceOf(cast.Operand),
        _ => null,
    };

    // The number of a choice, the amount of money, the value of a nullable and the id of a lookup are what the column is compared by.
    private static bool IsPart(MemberInfo member)
        => member.Name == "Value"
            ? Nullable.GetUnderlyingType(member.DeclaringType) != null
                || member.DeclaringType == typeof(OptionSetValue)
                || member.DeclaringType == typeof(Money)
            : member.Name == nameof(EntityReference.Id) && member.DeclaringType == typeof(EntityReference);

    private static SourceExpression SourceOfCall(MethodCallExpression call) => call.Method.Name switch
    {
        nameof(Entity.GetAttributeValue) => SourceOf(call.Object),
        "get_Item" => SourceOf(call.Object)
            ?? (call.Object is MemberExpression { Expression: { } owner, Member.Name: nameof(Entity.Attributes) } ? SourceOf(owner) : null),
        _ => null,
    };

    private ColumnReference Property(SourceExpression source, MemberInfo member)
    {
        // A compiler names the property that is overridden, not the one that overrides it.
        var own = source.Type.GetProperty(member.Name) ?? member;
        var mark = (AttributeLogicalNameAttribute)Attribute.GetCustomAttribute(own, typeof(AttributeLogicalNameAttribute));
        return mark != null ? new ColumnReference(source, mark.LogicalName)
            : member.Name == nameof(Entity.Id) ? new ColumnReference(source, _primaryIdOf(source.Table))
            : null;
    }
}
