using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Values;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>Reads a comparison of $filter: a property with a value, or with another property of the same table.</summary>
/// <param name="links">The links of the query that is filtered.</param>
internal sealed class ComparisonReading(Links links)
{
    /// <summary>The condition of a comparison.</summary>
    /// <exception cref="WebApiException">It compares neither, or by an operator that is none of a condition.</exception>
    public ConditionExpression Read(BinaryOperatorNode comparison, bool negated)
    {
        if (links.Constants.TryRead(comparison.Left, out var left))
        {
            return Condition(links.Column(comparison.Right), Operator(Turned(comparison.OperatorKind), negated), left);
        }

        var column = links.Column(comparison.Left);
        var condition = Operator(comparison.OperatorKind, negated);
        return links.Constants.TryRead(comparison.Right, out var right)
            ? Condition(column, condition, right)
            : Columns(column, condition, links.Column(comparison.Right));
    }

    private static ConditionExpression Condition(Operand operand, ConditionOperator condition, object? value) => (condition, value) switch
    {
        (ConditionOperator.Equal, null) => new(operand.Alias, operand.Column.LogicalName, ConditionOperator.Null),
        (ConditionOperator.NotEqual, null) => new(operand.Alias, operand.Column.LogicalName, ConditionOperator.NotNull),
        (_, null) => throw WebApiException.BadRequest($"$filter compares '{operand.Column.LogicalName}' with null by {condition}. Use eq or ne."),
        (ConditionOperator.Equal or ConditionOperator.NotEqual, string text) when operand.Column.Type == ColumnType.MultiChoice =>
            new(operand.Alias, operand.Column.LogicalName, condition, Choices(text)),
        _ => new(operand.Alias, operand.Column.LogicalName, condition, ColumnValue.ForCondition(value)),
    };

    private static object[] Choices(string text) => [.. System.Linq.Enumerable.Select(text.Split(','), part => (object)part.Trim())];

    private static ConditionExpression Columns(Operand left, ConditionOperator condition, Operand right) => left.Alias == right.Alias
        ? new ConditionExpression(left.Alias, left.Column.LogicalName, condition, compareColumns: true, right.Column.LogicalName)
        : throw WebApiException.NotSupported("A comparison of columns of two tables");

    private static BinaryOperatorKind Turned(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };

    private static ConditionOperator Operator(BinaryOperatorKind kind, bool negated) => (kind, negated) switch
    {
        (BinaryOperatorKind.Equal, false) or (BinaryOperatorKind.NotEqual, true) => ConditionOperator.Equal,
        (BinaryOperatorKind.NotEqual, false) or (BinaryOperatorKind.Equal, true) => ConditionOperator.NotEqual,
        (BinaryOperatorKind.GreaterThan, false) or (BinaryOperatorKind.LessThanOrEqual, true) => ConditionOperator.GreaterThan,
        (BinaryOperatorKind.GreaterThanOrEqual, false) or (BinaryOperatorKind.LessThan, true) => ConditionOperator.GreaterEqual,
        (BinaryOperatorKind.LessThan, false) or (BinaryOperatorKind.GreaterThanOrEqual, true) => ConditionOperator.LessThan,
        (BinaryOperatorKind.LessThanOrEqual, false) or (BinaryOperatorKind.GreaterThan, true) => ConditionOperator.LessEqual,
        _ => throw WebApiException.NotSupported($"The operator {kind} in $filter"),
    };
}
