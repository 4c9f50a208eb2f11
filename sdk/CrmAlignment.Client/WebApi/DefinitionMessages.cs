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
/// <param name="search">Finds the tables of what is named by its id.</param>
internal sealed class DefinitionMessages(WebTables tables, DefinitionSearch search)
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
        "RetrieveEntityKey" => OneKey(request),
        "RetrieveRelationship" => One(request, $"RelationshipDefinitions({Key(request, "SchemaName", "Name")})", "RelationshipMetadata", typeof(RelationshipMetadataBase)) with { Missing = MissingDefinition.Named },
        "RetrieveOptionSet" => One(request, $"GlobalOptionSetDefinitions({Key(request, "Name", "Name")})", "OptionSetMetadata", typeof(OptionSetMetadataBase)) with { Missing = MissingDefinition.Named },
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

        var plan = new WebPlan(calls, answers =>
        {
            if (!filters.HasFlag(EntityFilters.Privileges))
            {
                answers[0].Json.Remove("Privileges");
            }

            var table = (EntityMetadata)DefinitionReader.Read(answers[0].Json, typeof(EntityMetadata))!;
            AddOptions(table.Attributes ?? [], answers.Skip(1).Zip(WithOptions.Values, (answer, type) => answer.Json["value"]!.Select(column => (column, type))).SelectMany(columns => columns));
            return SdkResponses.Make("RetrieveEntity", ("EntityMetadata", table));
        });
        return plan with { Missing = MissingDefinition.Table };
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
        if (OnlyId(request) is { } id)
        {
            var (table, name) = search.Column(id) ?? throw WebFault.Make(MissingDefinition.NoSuchColumn, $"There is no column with the MetadataId {id}.");
            return Column(request.RequestName, table, name);
        }

        return Column(request.RequestName, Text(request, "EntityLogicalName"), Text(request, "LogicalName"));
    }

    private WebPlan Column(string message, string table, string name)
    {
        var cast = tables[table].Columns.TryGetValue(name, out var known) && WithOptions.TryGetValue(known.Type, out var type) ? type : null;
        var address = $"{TableAddress(table)}/Attributes(LogicalName='{Escaped(name)}'){(cast is null ? "" : Cast + cast + Options)}";
        var kind = cast is null ? typeof(AttributeMetadata) : DefinitionReader.Named(cast);
        var plan = WebPlan.Of(Get(address), answer => SdkResponses.Make(message, ("AttributeMetadata", DefinitionReader.Read(WithShared(answer.Json), kind))));
        return plan with { Missing = MissingDefinition.Column(tables, table) };
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

    private WebPlan OneKey(OrganizationRequest request)
    {
        var (table, name) = OnlyId(request) is { } id
            ? search.Key(id) ?? throw MissingDefinition.Named($"There is no key with the MetadataId {id}.")
            : (Text(request, "EntityLogicalName"), Text(request, "LogicalName"));
        var address = $"{TableAddress(table)}/Keys(LogicalName='{Escaped(name)}')";
        return One(request, address, "EntityKeyMetadata", typeof(EntityKeyMetadata)) with { Missing = MissingDefinition.Part(tables, table) };
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

    private static string TableAddress(string table) => $"EntityDefinitions(LogicalName='{Escaped(table)}')";

    private static Guid? OnlyId(OrganizationRequest request) =>
        request.Parameters.TryGetValue("MetadataId", out var given) && given is Guid id && id != Guid.Empty ? id : null;

    private static string Key(OrganizationRequest request, string key, string parameter) =>
        OnlyId(request) is { } id ? id.ToString("D") : $"{key}='{Escaped(Text(request, parameter))}'";

    private static string Text(OrganizationRequest request, string parameter) => (request.Parameters.TryGetValue(parameter, out var given) ? (string?)given : null) ?? "";

    private static string Escaped(string name) => Uri.EscapeDataString(name.Replace("'", "''"));
}
