using System;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>Translates a comparison of a column with a value.</summary>
internal sealed class ConditionTranslator
{
    private readonly ColumnFinder _columns;

    public ConditionTranslator(ColumnFinder columns) => _columns = columns;

    /// <summary>The condition and the record that it is about.</summary>
    /// <param name="expression">The comparison.</param>
    /// <param name="negated">Whether the opposite is asked for.</param>
    /// <exception cref="NotSupportedException">It is no comparison of a column with a value.</exception>
    public SourceCondition Translate(Expression expression, bool negated) => expression switch
    {
        BinaryExpression binary when OperatorOf(binary.NodeType) is { } op => Comparison(binary, negated ? Opposite(op) : op),
        MethodCallExpression { Object: not null, Arguments.Count: 1 } call => Call(call, negated),
        _ when expression.Type == typeof(bool) && _columns.Find(expression) is { } column
            => new SourceCondition(column, ConditionOperator.Equal, !negated),
        _ => throw LinqFault.NotSupported("where", expression, "It is no comparison of a column with a value."),
    };

    private static ConditionOperator? OperatorOf(ExpressionType type) => type switch
    {
        ExpressionType.Equal => ConditionOperator.Equal,
        ExpressionType.NotEqual => ConditionOperator.NotEqual,
        ExpressionType.GreaterThan => ConditionOperator.GreaterThan,
        ExpressionType.GreaterThanOrEqual => ConditionOperator.GreaterEqual,
        ExpressionType.LessThan => ConditionOperator.LessThan,
        ExpressionType.LessThanOrEqual => ConditionOperator.LessEqual,
        _ => null,
    };

    private static ConditionOperator Opposite(ConditionOperator op) => op switch
    {
        ConditionOperator.Equal => ConditionOperator.NotEqual,
        ConditionOperator.NotEqual => ConditionOperator.Equal,
        ConditionOperator.GreaterThan => ConditionOperator.LessEqual,
        ConditionOperator.GreaterEqual => ConditionOperator.LessThan,
        ConditionOperator.LessThan => ConditionOperator.GreaterEqual,
        ConditionOperator.LessEqual => ConditionOperator.GreaterThan,
        _ => ConditionOperator.NotLike,
    };

    private SourceCondition Comparison(BinaryExpression binary, ConditionOperator op)
    {
        var column = _columns.Find(binary.Left)
            ?? throw LinqFault.NotSupported("where", binary, "Its left side must be a column.");
        if (!ConstantValue.TryGet(binary.Right, out var value))
        {
            throw LinqFault.NotSupported("where", binary, "Its right side must be a value.");
        }

        return Condition(column, op, value, binary);
    }

    private static SourceCondition Condition(ColumnReference column, ConditionOperator op, object value, Expression whole)
    {
        if (value != null)
        {
            return new SourceCondition(column, op, Plain(value));
        }

        return op switch
        {
            ConditionOperator.Equal => new SourceCondition(column, ConditionOperator.Null),
            ConditionOperator.NotEqual => new SourceCondition(column, ConditionOperator.NotNull),
            _ => throw LinqFault.NotSupported("where", whole, "Null is neither less nor greater."),
        };
    }

    private SourceCondition Call(MethodCallExpression call, bool negated)
    {
        var column = _columns.Find(call.Object);
        if (column is null || !ConstantValue.TryGet(call.Arguments[0], out var value))
        {
            throw LinqFault.NotSupported("where", call, "It must be called on a column, with a value.");
        }

        if (call.Method.Name == nameof(Equals))
        {
            return Condition(column, negated ? ConditionOperator.NotEqual : ConditionOperator.Equal, value, call);
        }

        var pattern = Pattern(call, value as string);
        var op = negated ? ConditionOperator.NotLike : ConditionOperator.Like;
        return new SourceCondition(column, op, pattern);
    }

    private static string Pattern(MethodCallExpression call, string text) => call.Method.Name switch
    {
        _ when text is null => throw LinqFault.NotSupported("where", call, "Its argument must be a text."),
        nameof(string.Contains) => "%" + text + "%",
        nameof(string.StartsWith) => text + "%",
        nameof(string.EndsWith) => "%" + text,
        _ => throw LinqFault.NotSupported(
            "where", call, "Of methods, Contains, StartsWith, EndsWith and Equals of a text column are supported."),
    };

    // What the platform compares with: the number of a choice, the amount of money, the id of a record.
    private static object Plain(object value) => value switch
    {
        Enum option => Convert.ToInt32(option, CultureInfo.InvariantCulture),
        OptionSetValue option => option.Value,
        Money money => money.Value,
        EntityReference reference => reference.Id,
        _ => value,
    };
}
