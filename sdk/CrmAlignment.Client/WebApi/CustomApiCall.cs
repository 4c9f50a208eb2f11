using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
#if !NETFRAMEWORK
using CrmAlignment.Model.Schema;
#endif

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Calls Custom APIs. What one is (action or function, bound to what, what it answers) is known of the product's own, and read once from the
/// rows of any other, or from $metadata where the caller's roles do not let him read them.
/// https://learn.microsoft.com/power-apps/developer/data-platform/custom-api
/// </summary>
/// <param name="connection">Sends requests.</param>
/// <param name="rows">Writes rows.</param>
/// <param name="values">Reads answers.</param>
internal sealed class CustomApiCall(WebConnection connection, RowBody rows, AnswerValues values)
{
    private const string Target = "Target";
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    private const int BoundToRow = 1;
    private const int BoundToSet = 2;

    private readonly ConcurrentDictionary<string, CustomApiDeclaration> _declarations = new(StringComparer.Ordinal);
    private readonly ParameterJson _json = new(rows);

    /// <summary>Asks for the declaration of an API, unless it is known.</summary>
    /// <exception cref="NotSupportedException">The environment has no Custom API of the name.</exception>
    public async Task LoadAsync(string name, CancellationToken cancellationToken)
    {
        if (!_declarations.ContainsKey(name))
        {
            _declarations[name] = Own(name) ?? await ReadAsync(name, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The request of the API of a request's name.</summary>
    /// <exception cref="NotSupportedException">The environment has no Custom API of the name.</exception>
    public WebPlan Plan(OrganizationRequest request)
    {
        var api = _declarations.GetOrAdd(
            request.RequestName, name => Own(name) ?? ReadAsync(name, CancellationToken.None).GetAwaiter().GetResult());
        var parameters = request.Parameters.Where(parameter => !(api.IsBound && parameter.Key == Target) && !MessageOptions.Has(parameter.Key)).ToList();
        var call = api.IsFunction
            ? new WebCall(HttpMethod.Get, Function(Path(api, request), parameters), null, MessageOptions.HeadersOf(request))
            : new WebCall(HttpMethod.Post, Path(api, request), new JObject(parameters.Select(parameter => new JProperty(parameter.Key, _json.Write(parameter.Value)))), MessageOptions.HeadersOf(request));
        return WebPlan.Of(call with { Address = MessageOptions.Tagged(request, call.Address) }, answer => Response(request.RequestName, api, answer.Json));
    }

    private string Path(CustomApiDeclaration api, OrganizationRequest request) =>
        api.IsBound ? $"{Bound(request)}/Microsoft.Dynamics.CRM.{request.RequestName}"
        : api.BoundSet is { } table ? $"{rows.SetOf(table)}/Microsoft.Dynamics.CRM.{request.RequestName}"
        : request.RequestName;

    private string Function(string path, IEnumerable<KeyValuePair<string, object>> parameters)
    {
        var (inPlace, aliases) = (new List<string>(), new List<string>());
        foreach (var parameter in parameters)
        {
            if (ParameterJson.Literal("", parameter.Value) is { } literal)
            {
                inPlace.Add($"{parameter.Key}={literal}");
                continue;
            }

            var json = parameter.Value is EntityReference reference ? _json.Addressed(reference) : _json.Write(parameter.Value);
            inPlace.Add($"{parameter.Key}=@p{aliases.Count}");
            aliases.Add($"@p{aliases.Count}={Uri.EscapeDataString(json.ToString(Newtonsoft.Json.Formatting.None))}");
        }

        return $"{path}({string.Join(",", inPlace)}){(aliases.Count > 0 ? "?" : "")}{string.Join("&", aliases)}";
    }

    // One property that is a row or rows is the answer itself, as of the platform's own actions.
    private OrganizationResponse Response(string name, CustomApiDeclaration api, JObject answer)
    {
        var response = SdkResponses.Make(name);
        foreach (var property in api.Properties)
        {
            var json = api.Properties.Count == 1 && IsRow(property.Value.Type)
                ? property.Value.Type == CustomApiType.EntityCollection ? answer["value"] : answer.HasValues ? answer : null
                : answer[property.Key];
            if (json is not (null or { Type: JTokenType.Null }))
            {
                response.Results[property.Key] = Value(property.Value, json);
            }
        }

        return response;
    }

    private static bool IsRow(CustomApiType type) => type is CustomApiType.Entity or CustomApiType.EntityCollection;

#if NETFRAMEWORK
    // The model's declarations are not in its build for .NET Framework, so there the rows are read of the product's own APIs as well.
    private static CustomApiDeclaration? Own(string name) => null;
#else
    private static CustomApiDeclaration? Own(string name) => AlignmentModel.Apis.FirstOrDefault(api => api.UniqueName == name) is { } own
        ? new CustomApiDeclaration(own.IsFunction, own.BoundTable is not null, null, own.Responses.ToDictionary(response => response.UniqueName, response => new CustomApiProperty((CustomApiType)(int)response.Type, null)))
        : null;
#endif

    private async Task<CustomApiDeclaration> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await FromRowsAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (FaultException<OrganizationServiceFault> denied) when (denied.Detail.ErrorCode == PrivilegeDenied)
        {
            return await PublishedApis.FindAsync(connection, name, cancellationToken).ConfigureAwait(false) ?? throw new NotSupportedException(
                $"The Web API service does not send '{name}': if it is a Custom API, $metadata does not say enough of it, and the caller may not read the rows that declare it: {denied.Message}", denied);
        }
    }

    private async Task<CustomApiDeclaration> FromRowsAsync(string name, CancellationToken cancellationToken)
    {
        var found = await RowsAsync($"customapis?$select=isfunction,bindingtype,boundentitylogicalname&$filter=uniquename eq '{Uri.EscapeDataString(name.Replace("'", "''"))}'", cancellationToken).ConfigureAwait(false);
        if (found.FirstOrDefault() is not { } api)
        {
            throw new NotSupportedException($"The Web API service does not send '{name}', and the environment has no Custom API of this name.");
        }

        var properties = (await RowsAsync($"customapiresponseproperties?$select=uniquename,type,logicalentityname&$filter=_customapiid_value eq {(string?)api["customapiid"]}", cancellationToken).ConfigureAwait(false))
            .ToDictionary(property => (string)property["uniquename"]!, property => new CustomApiProperty((CustomApiType)(int)property["type"]!, (string?)property["logicalentityname"]));
        var binding = (int)api["bindingtype"]!;
        return new CustomApiDeclaration((bool)api["isfunction"]!, binding == BoundToRow, binding == BoundToSet ? (string?)api["boundentitylogicalname"] : null, properties);
    }

    private async Task<JToken> RowsAsync(string address, CancellationToken cancellationToken) =>
        (await connection.GetAsync(address, cancellationToken).ConfigureAwait(false))["value"]!;

    private string Bound(OrganizationRequest request) => request.Parameters.TryGetValue(Target, out var target) && target is EntityReference row
        ? rows.Address(row)
        : throw new ArgumentException($"{request.RequestName} is bound to a row: give the parameter {Target}.");

    private object Value(CustomApiProperty property, JToken value) => property.Type switch
    {
        CustomApiType.Boolean => (bool)value,
        CustomApiType.DateTime => DateTime.Parse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        CustomApiType.Decimal => (decimal)value,
        CustomApiType.Entity => values.Row((JObject)value, property.Table),
        CustomApiType.EntityCollection => new EntityCollection(value.OfType<JObject>().Select(row => values.Row(row, property.Table)).ToList()),
        CustomApiType.EntityReference => values.Row((JObject)value, property.Table).ToEntityReference(),
        CustomApiType.Float => (double)value,
        CustomApiType.Integer => (int)value,
        CustomApiType.Money => new Money((decimal)value),
        CustomApiType.Picklist => new OptionSetValue((int)value),
        CustomApiType.String => (string)value!,
        CustomApiType.StringArray => value.Select(item => (string)item!).ToArray(),
        CustomApiType.Guid => new Guid((string)value!),
        _ => throw new NotSupportedException($"The Web API service does not read an answer of the type {property.Type}."),
    };
}
