using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>The platform's messages that are actions and functions of the Web API, by their declarations.</summary>
/// <param name="connection">Sends requests.</param>
/// <param name="rows">Writes rows.</param>
/// <param name="values">Reads answers.</param>
internal sealed class PlatformMessages(WebConnection connection, RowBody rows, AnswerValues values)
{
    // list.createdfromcode: https://learn.microsoft.com/dynamics365/developer/reference/entities/list
    private static readonly Dictionary<int, string> TablesOfMembers = new() { [1] = "account", [2] = "contact", [4] = "lead" };

    private readonly ParameterJson _json = new(rows);

    /// <summary>The request of a message, or null when the Web API does not declare it.</summary>
    /// <exception cref="NotSupportedException">The request has a parameter that the action or function lacks.</exception>
    public WebPlan? Plan(OrganizationRequest request)
    {
        if (MessageDeclaration.Find(request.RequestName) is not { } message)
        {
            return null;
        }

        RequireKnown(message, request);
        var call = message.IsFunction
            ? new WebCall(HttpMethod.Get, Function(message, request), null, MessageOptions.HeadersOf(request, Own(message)))
            : new WebCall(HttpMethod.Post, Path(message, request), Body(message, request), MessageOptions.HeadersOf(request, Own(message)));
        return WebPlan.Of(call with { Address = MessageOptions.Tagged(request, call.Address) }, answer => Response(message, answer));
    }

    private static string[] Own(MessageDeclaration message) => [.. message.Parameters.Select(parameter => parameter.SdkName)];

    // What is left out of the request would be done otherwise than was asked for.
    private static void RequireKnown(MessageDeclaration message, OrganizationRequest request)
    {
        var known = new HashSet<string>(message.Parameters.SelectMany(parameter => new[] { parameter.SdkName, parameter.SdkTable }).Concat([message.As, message.AsTable]).OfType<string>(), StringComparer.Ordinal);
        foreach (var parameter in request.Parameters.Where(parameter => parameter.Value is not null && !known.Contains(parameter.Key) && !MessageOptions.Has(parameter.Key)))
        {
            throw new NotSupportedException($"The Web API's {message.Name} has no parameter '{parameter.Key}'.");
        }
    }

    private string Path(MessageDeclaration message, OrganizationRequest request)
    {
        if (message.On.Count == 0)
        {
            return message.Name;
        }

        var origin = message.IsOnSet
            ? rows.SetOf(Set(message, request))
            : rows.Address(Bound(message, request));
        return $"{origin}/Microsoft.Dynamics.CRM.{message.Name}";
    }

    private static string Set(MessageDeclaration message, OrganizationRequest request) => request.Parameters.Values.Select(TableOfRows).FirstOrDefault(table => table is not null)
        ?? throw new ArgumentException($"{message.Name} needs rows, which say of which table they are.");

    private static string? TableOfRows(object? parameter) => parameter switch
    {
        EntityCollection rows => string.IsNullOrEmpty(rows.EntityName) ? rows.Entities.FirstOrDefault()?.LogicalName ?? "" : rows.EntityName,
        EntityReferenceCollection rows => rows.FirstOrDefault()?.LogicalName ?? "",
        _ => null,
    };

    private static EntityReference Bound(MessageDeclaration message, OrganizationRequest request) =>
        (request.Parameters.TryGetValue(message.As!, out var given) ? given : null) switch
        {
            EntityReference reference => reference,
            Entity row => row.ToEntityReference(),
            Guid id => new EntityReference(message.AsTable is { } table ? (string)request[table] : message.On[0], id),
            _ => throw new ArgumentException($"{message.Name} needs the parameter {message.As}."),
        };

    private JObject Body(MessageDeclaration message, OrganizationRequest request) => new(
        from parameter in message.Parameters
        where request.Parameters.TryGetValue(parameter.SdkName, out var value) && value is not null
        select new JProperty(parameter.Name, _json.Write(parameter, request[parameter.SdkName], TableOf(parameter, request))));

    // A row that is given by its id alone is of the table that the message names, or of that of its target, as the two rows of a merge are.
    private string? TableOf(MessageValue parameter, OrganizationRequest request) =>
        request.RequestName == "AddListMembersList" && parameter.Name == "Members" ? TableOfMembers((Guid)request["ListId"]) :
        parameter.SdkTable is { } table && request.Parameters.TryGetValue(table, out var name) ? (string?)name
        : request.Parameters.TryGetValue("Target", out var target) && target is EntityReference row ? row.LogicalName
        : null;

    private string? TableOfMembers(Guid list) =>
        TablesOfMembers.TryGetValue((int?)connection.Get($"{rows.SetOf("list")}({list:D})?$select=createdfromcode")["createdfromcode"] ?? 0, out var table) ? table : null;

    // A function is found by the names of its parameters, so none is left out but what may be; what has structure stands behind an alias.
    private string Function(MessageDeclaration message, OrganizationRequest request)
    {
        var (inPlace, aliases) = (new List<string>(), new List<string>());
        foreach (var parameter in message.Parameters)
        {
            var value = request.Parameters.TryGetValue(parameter.SdkName, out var given) && given is not null ? given : Default(parameter);
            if (given is null && parameter.IsOptional)
            {
                continue;
            }

            if (!parameter.IsRow && !parameter.IsCollection && ParameterJson.Literal(parameter.ItemType, value) is { } literal)
            {
                inPlace.Add($"{parameter.Name}={literal}");
                continue;
            }

            var json = value is EntityReference reference ? _json.Addressed(reference) : _json.Write(parameter, value, TableOf(parameter, request));
            inPlace.Add($"{parameter.Name}=@p{aliases.Count}");
            aliases.Add($"@p{aliases.Count}={Uri.EscapeDataString(json.ToString(Formatting.None))}");
        }

        return $"{Path(message, request)}({string.Join(",", inPlace)}){(aliases.Count > 0 ? "?" : "")}{string.Join("&", aliases)}";
    }

    private static object? Default(MessageValue parameter) => parameter.Type switch
    {
        "Edm.Boolean" => false,
        "Edm.Int32" or "Edm.Int64" => 0,
        "Edm.Guid" => Guid.Empty,
        _ => null,
    };

    private OrganizationResponse Response(MessageDeclaration message, WebAnswer answer)
    {
        var response = SdkResponses.Make(message.Name);
        if (message.Bare is { } bare)
        {
            Set(response, bare, bare.IsCollection ? answer.Json["value"] : answer.Json.HasValues ? answer.Json : null);
        }

        foreach (var result in message.Results)
        {
            Set(response, result, answer.Json[result.Name]);
        }

        return response;
    }

    private void Set(OrganizationResponse response, MessageValue result, JToken? json)
    {
        var type = response.GetType().GetProperty(result.SdkName)?.PropertyType ?? typeof(object);
        if (values.Read(result, json, type) is { } value)
        {
            response.Results[result.SdkName] = value;
        }
    }
}
