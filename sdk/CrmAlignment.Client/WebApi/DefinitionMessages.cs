using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// The messages that read definitions. Those of options stand behind a cast to their type, so a table with columns is several requests.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
/// </summary>
/// <param name="tables">The tables.</param>
internal sealed class DefinitionMessages(WebTables tables)
{
    private const string Options = "?$expand=OptionSet,GlobalOptionSet";
    private const string Cast = "/Microsoft.Dynamics.CRM.";

    private static readonly Dictionary<string, string> WithOptions = new(StringComparer.Ordinal)
    {
        ["PicklistType"] = "PicklistAttributeMetadata",
        ["MultiSelectPicklistType"] = "MultiSelectPicklistAttributeMetadata",
        ["StateType"] = "StateAttributeMetadata",
        ["StatusType"] = "StatusAttributeMetadata",
        ["BooleanType"] = "BooleanAttributeMetadata",
        ["EntityNameType"] = "EntityNameAttributeMetadata",
    };

    /// <summary>The requests of a message, or null when it reads no definitions.</summary>
    public WebPlan? Plan(OrganizationRequest request) => request.RequestName switch
    {
        "RetrieveEntity" => Table(request),
        "RetrieveAttribute" => Column(request),
        "RetrieveEntityKey" => One(request, $"{TableAddress(request, "EntityLogicalName")}/Keys({Key(request, "LogicalName", "LogicalName")})", "EntityKeyMetadata", typeof(EntityKeyMetadata)),
        "RetrieveRelationship" => One(request, $"RelationshipDefinitions({Key(request, "SchemaName", "Name")})", "RelationshipMetadata", typeof(RelationshipMetadataBase)),
        "RetrieveOptionSet" => One(request, $"GlobalOptionSetDefinitions({Key(request, "Name", "Name")})", "OptionSetMetadata", typeof(OptionSetMetadataBase)),
        "RetrieveAllOptionSets" => All("GlobalOptionSetDefinitions", "RetrieveAllOptionSets", "OptionSetMetadata", typeof(OptionSetMetadataBase[])),
        "RetrieveAllEntities" => Tables(request),
        _ => null,
    };

    private WebPlan Table(OrganizationRequest request)
    {
        var address = $"EntityDefinitions({Key(request, "LogicalName", "LogicalName")})";
        var filters = Filters(request);
        var calls = new List<WebCall> { Get(address + Expanded(filters)) };
        if (filters.HasFlag(EntityFilters.Attributes))
        {
            calls.AddRange(WithOptions.Values.Select(type => Get($"{address}/Attributes{Cast}{type}{Options}")));
        }

        return new WebPlan(calls, answers =>
        {
            if (!filters.HasFlag(EntityFilters.Privileges))
            {
                answers[0].Json.Remove("Privileges");
            }

            var table = (EntityMetadata)DefinitionReader.Read(answers[0].Json, typeof(EntityMetadata))!;
            AddOptions(table.Attributes ?? [], answers.Skip(1).Zip(WithOptions.Values, (answer, type) => answer.Json["value"]!.Select(column => (column, type))).SelectMany(columns => columns));
            return SdkResponses.Make("RetrieveEntity", ("EntityMetadata", table));
        });
    }

    // The column of the first answer lacks its options, that of the others has them.
    private static void AddOptions(AttributeMetadata[] columns, IEnumerable<(JToken Json, string Type)> withOptions)
    {
        var complete = withOptions.Select(column => (AttributeMetadata)DefinitionReader.Read(WithShared(column.Json), DefinitionReader.Named(column.Type))!).ToDictionary(column => column.LogicalName);
        for (var index = 0; index < columns.Length; index++)
        {
            columns[index] = complete.TryGetValue(columns[index].LogicalName, out var found) ? found : columns[index];
        }
    }

    private WebPlan Column(OrganizationRequest request)
    {
        if (!request.Parameters.TryGetValue("EntityLogicalName", out var given) || given is not string table)
        {
            throw new NotSupportedException("RetrieveAttribute names no table, and a column's address in the Web API stands behind that of its table.");
        }

        var name = request.Parameters.TryGetValue("LogicalName", out var named) ? (string?)named : null;
        var cast = name is not null && tables[table].Columns.TryGetValue(name, out var known) && WithOptions.TryGetValue(known.Type, out var type) ? type : null;
        var address = $"{TableAddress(request, "EntityLogicalName")}/Attributes({Key(request, "LogicalName", "LogicalName")}){(cast is null ? "" : Cast + cast + Options)}";
        return WebPlan.Of(Get(address), answer => SdkResponses.Make(
            request.RequestName,
            ("AttributeMetadata", DefinitionReader.Read(WithShared(answer.Json), cast is null ? typeof(AttributeMetadata) : DefinitionReader.Named(cast)))));
    }

    // Options that tables share stand in a property of their own, which the SDK does not have.
    private static JToken WithShared(JToken column)
    {
        if (column["OptionSet"] is null or { Type: JTokenType.Null } && column["GlobalOptionSet"] is JObject shared)
        {
            column["OptionSet"] = shared;
        }

        return column;
    }

    private static WebPlan Tables(OrganizationRequest request)
    {
        var filters = Filters(request);
        return filters.HasFlag(EntityFilters.Attributes)
            ? throw new NotSupportedException("The Web API service does not send RetrieveAllEntities with columns: retrieve the tables one by one.")
            : All("EntityDefinitions" + Expanded(filters), "RetrieveAllEntities", "EntityMetadata", typeof(EntityMetadata[]));
    }

    private static WebPlan One(OrganizationRequest request, string address, string result, Type type) =>
        WebPlan.Of(Get(address), answer => SdkResponses.Make(request.RequestName, (result, DefinitionReader.Read(answer.Json, type))));

    private static WebPlan All(string address, string message, string result, Type type) =>
        WebPlan.Of(Get(address), answer => SdkResponses.Make(message, (result, DefinitionReader.Read(answer.Json["value"], type))));

    private static WebCall Get(string address) => new(HttpMethod.Get, address, null, []);

    private static EntityFilters Filters(OrganizationRequest request) =>
        request.Parameters.TryGetValue("EntityFilters", out var given) && given is EntityFilters filters ? filters : EntityFilters.Entity;

    private static string Expanded(EntityFilters filters)
    {
        var parts = (filters.HasFlag(EntityFilters.Attributes) ? new[] { "Attributes", "Keys" } : [])
            .Concat(filters.HasFlag(EntityFilters.Relationships) ? ["OneToManyRelationships", "ManyToOneRelationships", "ManyToManyRelationships"] : []);
        var expand = string.Join(",", parts);
        return expand.Length == 0 ? "" : "?$expand=" + expand;
    }

    private static string TableAddress(OrganizationRequest request, string parameter) => $"EntityDefinitions(LogicalName='{Name(request, parameter)}')";

    private static string Key(OrganizationRequest request, string key, string parameter) =>
        request.Parameters.TryGetValue("MetadataId", out var given) && given is Guid id && id != Guid.Empty ? id.ToString("D") : $"{key}='{Name(request, parameter)}'";

    private static string Name(OrganizationRequest request, string parameter) =>
        Uri.EscapeDataString(((request.Parameters.TryGetValue(parameter, out var given) ? (string?)given : null) ?? "").Replace("'", "''"));
}
