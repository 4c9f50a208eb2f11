using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>Reads a function of $filter: contains, startswith and endswith, and those of the platform.</summary>
/// <param name="links">The links of the query that is filtered.</param>
internal sealed class FunctionReading(Links links)
{
    /// <summary>The condition of a call.</summary>
    /// <exception cref="WebApiException">The function is none of them, or names no property.</exception>
    public ConditionExpression Read(SingleValueFunctionCallNode call, bool negated) => call.Name switch
    {
        "contains" => Text(call, negated ? ConditionOperator.NotLike : ConditionOperator.Like, text => $"%{Literal(text)}%"),
        "startswith" => Text(call, negated ? ConditionOperator.NotLike : ConditionOperator.Like, text => $"{Literal(text)}%"),
        "endswith" => Text(call, negated ? ConditionOperator.NotLike : ConditionOperator.Like, text => $"%{Literal(text)}"),
        _ when QueryFunctions.ByName.TryGetValue(Local(call.Name), out var function) => Function(call, function, negated),
        _ => throw WebApiException.NotSupported($"The function {call.Name} in $filter"),
    };

    private ConditionExpression Text(SingleValueFunctionCallNode call, ConditionOperator condition, Func<string, string> pattern)
    {
        var arguments = call.Parameters.ToList();
        var operand = links.Column((SingleValueNode)arguments[0]);
        return links.Constants.TryRead(arguments[1], out var value) && value is string text
            ? new ConditionExpression(operand.Alias, operand.Column.LogicalName, condition, pattern(text))
            : throw WebApiException.NotSupported($"{call.Name} with anything but a text");
    }

    private ConditionExpression Function(SingleValueFunctionCallNode call, QueryFunction function, bool negated)
    {
        if (negated)
        {
            throw WebApiException.NotSupported($"not before {function.Name}");
        }

        var arguments = call.Parameters.OfType<NamedFunctionParameterNode>().ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        var name = Text(arguments[QueryFunction.PropertyName]);
        if (!links.Root.Properties.TryGetValue(name, out var property) && !links.Root.Properties.TryGetValue($"_{name}_value", out property))
        {
            throw WebApiException.BadRequest($"{function.Name} names the property '{name}', which '{links.Root.Table.LogicalName}' does not have.");
        }

        return new ConditionExpression(null, property.Column.LogicalName, function.Operator, Values(function.Shape, arguments));
    }

    private object[] Values(QueryFunctionShape shape, Dictionary<string, QueryNode> arguments) => shape switch
    {
        QueryFunctionShape.None => [],
        QueryFunctionShape.Text => [Text(arguments[QueryFunction.PropertyValue])],
        QueryFunctionShape.Number => [Number(arguments[QueryFunction.PropertyValue])],
        QueryFunctionShape.TwoNumbers => [Number(arguments[QueryFunction.PropertyValue1]), Number(arguments[QueryFunction.PropertyValue2])],
        _ => [.. Texts(arguments[QueryFunction.PropertyValues])],
    };

    private string Text(QueryNode node) =>
        Value(node) as string ?? throw WebApiException.BadRequest("A query function takes a text here, in single quotes.");

    // Behind an alias the parser does not know that texts are meant: @p1=['a','b'], as it does not of a number that is written without quotes.
    private IEnumerable<object> Texts(QueryNode node) => Value(node) is ODataCollectionValue values
        ? values.Items.Select(item => item ?? throw WebApiException.BadRequest("A query function takes no null among its values."))
        : throw WebApiException.BadRequest("A query function takes several texts here, such as ['a','b'].");

    private int Number(QueryNode node) => Value(node) is var value && value is long or int
        && Convert.ToInt64(value, CultureInfo.InvariantCulture) is >= int.MinValue and <= int.MaxValue and var number
        ? (int)number
        : throw WebApiException.BadRequest("A query function takes a whole number of 32 bits here.");

    private object? Value(QueryNode node) => links.Constants.TryRead(node, out var value)
        ? value
        : throw WebApiException.NotSupported($"{node.Kind} as a parameter of a query function");

    private static string Local(string name) => name.StartsWith(WebModel.Namespace + ".", StringComparison.Ordinal) ? name[(WebModel.Namespace.Length + 1)..] : name;

    // A text is looked for as it is: %, _ and [ in it are no wildcards.
    private static string Literal(string text) =>
        text.Replace("[", "[[]", StringComparison.Ordinal).Replace("%", "[%]", StringComparison.Ordinal).Replace("_", "[_]", StringComparison.Ordinal);
}
