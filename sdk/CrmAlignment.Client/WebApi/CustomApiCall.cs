using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
#if !NETFRAMEWORK
using CrmAlignment.Model.Schema;
#endif

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Calls Custom APIs. What one is (action or function, bound to what, what it answers) is known of the product's own, and read once from the
/// rows of any other, which the caller's roles must let him read.
/// https://learn.microsoft.com/power-apps/developer/data-platform/custom-api
/// </summary>
/// <param name="connection">Sends requests.</param>
/// <param name="rows">Writes rows.</param>
internal sealed class CustomApiCall(WebConnection connection, RowBody rows)
{
    private const int BoundToRow = 1;

    private readonly ConcurrentDictionary<string, Declaration> _declarations = new(StringComparer.Ordinal);

    /// <summary>Calls the API of a request's name.</summary>
    /// <exception cref="NotSupportedException">The environment has no Custom API of the name.</exception>
    public ParameterCollection Call(OrganizationRequest request)
    {
        var api = _declarations.GetOrAdd(request.RequestName, name => Own(name) ?? Read(name));
        var parameters = request.Parameters.Where(parameter => !(api.IsBound && parameter.Key == "Target")).ToList();
        var path = api.IsBound ? $"{Bound(request)}/Microsoft.Dynamics.CRM.{request.RequestName}" : request.RequestName;
        var answer = api.IsFunction
            ? connection.Get($"{path}({string.Join(",", parameters.Select(parameter => $"{parameter.Key}={Literal(parameter.Value)}"))})")
            : connection.Send(HttpMethod.Post, path, new JObject(parameters.Select(parameter => new JProperty(parameter.Key, Json(parameter.Value))))).Json;
        var results = new ParameterCollection();
        foreach (var property in api.Properties)
        {
            if (answer[property.Key] is { Type: not JTokenType.Null } value)
            {
                results[property.Key] = Value(property.Value, value);
            }
        }

        return results;
    }

#if NETFRAMEWORK
    // The model's declarations are not in its build for .NET Framework, so there the rows are read of the product's own APIs as well.
    private static Declaration? Own(string name) => null;
#else
    private static Declaration? Own(string name) => AlignmentModel.Apis.FirstOrDefault(api => api.UniqueName == name) is { } own
        ? new Declaration(own.IsFunction, own.BoundTable is not null, own.Responses.ToDictionary(response => response.UniqueName, response => (CustomApiType)(int)response.Type))
        : null;
#endif

    private Declaration Read(string name)
    {
        var found = connection.Get($"customapis?$select=isfunction,bindingtype&$filter=uniquename eq '{Escaped(name)}'")["value"]!;
        if (found.FirstOrDefault() is not { } api)
        {
            throw new NotSupportedException($"The Web API service does not send '{name}', and the environment has no Custom API of this name.");
        }

        var properties = connection.Get($"customapiresponseproperties?$select=uniquename,type&$filter=_customapiid_value eq {(string?)api["customapiid"]}")["value"]!
            .ToDictionary(property => (string)property["uniquename"]!, property => (CustomApiType)(int)property["type"]!);
        return new Declaration((bool)api["isfunction"]!, (int)api["bindingtype"]! == BoundToRow, properties);
    }

    private string Bound(OrganizationRequest request) => request.Parameters.TryGetValue("Target", out var target) && target is EntityReference row
        ? rows.Address(row.LogicalName, row.Id, row.KeyAttributes)
        : throw new ArgumentException($"{request.RequestName} is bound to a row: give the parameter Target.");

    private JToken Json(object? value) => value switch
    {
        null => JValue.CreateNull(),
        EntityReference reference => Reference(reference),
        Entity row => Typed(row),
        EntityCollection many => new JArray(many.Entities.Select(Typed)),
        OptionSetValue choice => choice.Value,
        Money money => money.Value,
        DateTime date => date.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        _ => JToken.FromObject(value),
    };

    // The type says of which table the row is, where a parameter takes any.
    private JObject Reference(EntityReference reference) => new()
    {
        ["@odata.type"] = "Microsoft.Dynamics.CRM." + reference.LogicalName,
        [rows.KeyOf(reference.LogicalName)] = reference.Id.ToString("D"),
    };

    private JObject Typed(Entity row)
    {
        var body = rows.Write(row);
        body.AddFirst(new JProperty("@odata.type", "Microsoft.Dynamics.CRM." + row.LogicalName));
        return body;
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text.Replace("'", "''"));

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"'{Escaped(text)}'",
        bool flag => flag ? "true" : "false",
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        DateTime date => date.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"A function takes no {value.GetType().Name} from the Web API service."),
    };

    private static object Value(CustomApiType type, JToken value) => type switch
    {
        CustomApiType.Boolean => (bool)value,
        CustomApiType.DateTime => DateTime.Parse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        CustomApiType.Decimal => (decimal)value,
        CustomApiType.Float => (double)value,
        CustomApiType.Integer => (int)value,
        CustomApiType.Money => new Money((decimal)value),
        CustomApiType.Picklist => new OptionSetValue((int)value),
        CustomApiType.String => (string)value!,
        CustomApiType.StringArray => value.Select(item => (string)item!).ToArray(),
        CustomApiType.Guid => new Guid((string)value!),
        _ => throw new NotSupportedException($"The Web API service does not read an answer of the type {type}."),
    };

    private sealed record Declaration(bool IsFunction, bool IsBound, IReadOnlyDictionary<string, CustomApiType> Properties);
}
