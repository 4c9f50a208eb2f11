using System;
using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>
/// Evaluates $filter over definitions: comparisons of properties, also of those inside complex ones, with and, or, not, any and all.
/// Functions are not supported, as documented.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
/// </summary>
/// <param name="filter">The filter.</param>
/// <param name="constants">The values of the address.</param>
internal sealed class DefinitionFilter(FilterClause filter, Constants constants)
{
    /// <summary>Whether a definition fulfils the filter.</summary>
    public bool Holds(object definition) => Value(filter.Expression, ImmutableDictionary<string, object>.Empty.Add(filter.RangeVariable.Name, definition)) is true;

    private object? Value(QueryNode node, ImmutableDictionary<string, object> rows) => node switch
    {
        _ when constants.TryRead(node, out var constant) => constant,
        ConvertNode convert => Value(convert.Source, rows),
        ResourceRangeVariableReferenceNode row => rows[row.Name],
        SingleValuePropertyAccessNode property => Property(property.Source, property.Property.Name, rows),
        SingleComplexNode complex => Property(complex.Source, complex.Property.Name, rows),
        SingleNavigationNode navigation => Property(navigation.Source, navigation.NavigationProperty.Name, rows),
        CollectionComplexNode complex => Property(complex.Source, complex.Property.Name, rows),
        CollectionNavigationNode navigation => Property(navigation.Source, navigation.NavigationProperty.Name, rows),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Value(not.Operand, rows) is not true,
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } both => Value(both.Left, rows) is true && Value(both.Right, rows) is true,
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } either => Value(either.Left, rows) is true || Value(either.Right, rows) is true,
        BinaryOperatorNode comparison => Compare(comparison, rows),
        LambdaNode lambda => Related(lambda, rows),
        _ => throw WebApiException.NotSupported($"{node.Kind} in $filter of definitions"),
    };

    private object? Property(QueryNode source, string name, ImmutableDictionary<string, object> rows) => Value(source, rows) is { } owner
        ? DefinitionClasses.Of(owner).Properties.FirstOrDefault(property => property.Name == name)?.Read(owner)
        : null;

    private bool Related(LambdaNode lambda, ImmutableDictionary<string, object> rows)
    {
        var related = (Value(lambda.Source, rows) as IEnumerable ?? Array.Empty<object>()).Cast<object>();
        return lambda.CurrentRangeVariable is not { } variable ? related.Any()
            : lambda is AllNode ? related.All(row => Value(lambda.Body, rows.SetItem(variable.Name, row)) is true)
            : related.Any(row => Value(lambda.Body, rows.SetItem(variable.Name, row)) is true);
    }

    // Nothing is greater or less than null, and only null equals it.
    private bool Compare(BinaryOperatorNode comparison, ImmutableDictionary<string, object> rows)
    {
        var (left, right) = Alike(Value(comparison.Left, rows), Value(comparison.Right, rows));
        return comparison.OperatorKind switch
        {
            BinaryOperatorKind.Equal => Equals(left, right),
            BinaryOperatorKind.NotEqual => !Equals(left, right),
            _ when left is null || right is null => false,
            BinaryOperatorKind.GreaterThan => Order(left, right) > 0,
            BinaryOperatorKind.GreaterThanOrEqual => Order(left, right) >= 0,
            BinaryOperatorKind.LessThan => Order(left, right) < 0,
            BinaryOperatorKind.LessThanOrEqual => Order(left, right) <= 0,
            _ => throw WebApiException.NotSupported($"The operator {comparison.OperatorKind} in $filter of definitions"),
        };
    }

    private static int Order(object left, object right) => left is IComparable comparable && left.GetType() == right.GetType()
        ? comparable.CompareTo(right)
        : throw WebApiException.BadRequest("$filter compares two values of different types by their order.");

    // The parser gives a member of an enumeration as its number in a text.
    private static (object? Left, object? Right) Alike(object? left, object? right) => (left, right) switch
    {
        (Enum member, ODataEnumValue written) => (member, Member(member.GetType(), written)),
        (ODataEnumValue written, Enum member) => (Member(member.GetType(), written), member),
        _ => (Comparable(left), Comparable(right)),
    };

    private static object? Member(Type type, ODataEnumValue written) => Enum.TryParse(type, written.Value, out var member) ? member : null;

    // Numbers compare by value, whatever their type.
    private static object? Comparable(object? value) => value switch
    {
        short or int or long or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        DateTime date => new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)),
        _ => value,
    };
}
