using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Calls;

/// <summary>
/// Reads the parameters of a function from an address: in place, or by aliases (@p1).
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-functions
/// </summary>
/// <param name="exchange">The request.</param>
internal sealed class AddressParameters(WebExchange exchange)
{
    /// <summary>The parameters by name; those that are absent are not there.</summary>
    /// <exception cref="WebApiException">An alias has no value, or a value is none of its type.</exception>
    public Dictionary<string, object?> Read(IEdmOperation function, IEnumerable<OperationSegmentParameter> given)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var parameter in given)
        {
            var type = function.FindParameter(parameter.Name).Type;
            parameters[parameter.Name] = IsStructured(type)
                ? Structured(function, parameter.Name, Text(parameter), type)
                : ValueReading.Plain(Constant(parameter.Value, parameter.Name));
        }

        return parameters;
    }

    // What has structure is JSON in the address; read by the library as the body of an action with this one parameter.
    private object? Structured(IEdmOperation function, string name, string json, IEdmTypeReference type)
    {
        var action = new EdmAction(function.Namespace, function.Name, null);
        action.AddParameter(name, type);
        var body = Encoding.UTF8.GetBytes($"{{\"{name}\":{json}}}");
        return new BodyParameters(exchange.WithBody(body)).Read(action).GetValueOrDefault(name);
    }

    private string Text(OperationSegmentParameter parameter)
    {
        if (parameter.Value is ParameterAliasNode { Alias: { } alias })
        {
            return exchange.Option(alias) ?? throw NoValue(alias, parameter.Name);
        }

        return (parameter.Value as ConstantNode ?? (parameter.Value as ConvertNode)?.Source as ConstantNode)?.LiteralText
            ?? throw WebApiException.BadRequest($"'{parameter.Name}' is no JSON. Write {parameter.Name}=@p and @p={{\"@odata.id\":\"accounts(...)\"}}.");
    }

    private object? Constant(object? node, string name) => node switch
    {
        ConstantNode { Value: var value } => value,
        ConvertNode { Source: ParameterAliasNode alias } => Aliased(alias, name),
        ConvertNode convert => Constant(convert.Source, name),
        ParameterAliasNode alias => Aliased(alias, name),
        CollectionConstantNode collection => collection.Collection.Select(item => item.Value).ToList(),
        QueryNode other => throw WebApiException.BadRequest($"'{name}' is no constant ({other.Kind}). Write its value, or an alias such as @p1."),
        _ => node,
    };

    private object? Aliased(ParameterAliasNode alias, string name)
    {
        if (exchange.Option(alias.Alias) is not { } text)
        {
            throw NoValue(alias.Alias, name);
        }

        return exchange.Aliases.TryGetValue(alias.Alias, out var node)
            ? Constant(node, name)
            : ValueReading.Plain(ODataUriUtils.ConvertFromUriLiteral(text, ODataVersion.V4, exchange.Model.Edm, alias.TypeReference));
    }

    private static WebApiException NoValue(string alias, string parameter) =>
        WebApiException.BadRequest($"The alias {alias} of '{parameter}' has no value. Append {alias}=... to the options of the address.");

    private static bool IsStructured(IEdmTypeReference type) => type.Definition.AsElementType() is IEdmStructuredType;
}
