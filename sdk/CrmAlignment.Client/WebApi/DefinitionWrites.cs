using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// The messages that write definitions, as POST, PUT and DELETE.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api
/// </summary>
/// <param name="connection">Reads what the messages say beside the definition itself.</param>
/// <param name="tables">The tables.</param>
internal sealed class DefinitionWrites(WebConnection connection, WebTables tables)
{
    private const string Relationships = "RelationshipDefinitions";
    private const string OptionSets = "GlobalOptionSetDefinitions";

    // A parameter that is left out would be done otherwise than was asked for.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["CreateEntity"] = ["Entity", "PrimaryAttribute", "HasActivities", "HasNotes", "HasFeedback"],
        ["UpdateEntity"] = ["Entity", "HasActivities", "HasNotes", "HasFeedback", "MergeLabels"],
        ["DeleteEntity"] = ["LogicalName"],
        ["CreateAttribute"] = ["Attribute", "EntityName"],
        ["UpdateAttribute"] = ["Attribute", "EntityName", "MergeLabels"],
        ["DeleteAttribute"] = ["EntityLogicalName", "LogicalName"],
        ["CreateEntityKey"] = ["EntityKey", "EntityName"],
        ["DeleteEntityKey"] = ["EntityLogicalName", "Name"],
        ["CreateOneToMany"] = ["OneToManyRelationship", "Lookup"],
        ["CreateManyToMany"] = ["ManyToManyRelationship", "IntersectEntitySchemaName"],
        ["UpdateRelationship"] = ["Relationship", "MergeLabels"],
        ["DeleteRelationship"] = ["Name"],
        ["CreateOptionSet"] = ["OptionSet"],
        ["UpdateOptionSet"] = ["OptionSet", "MergeLabels"],
        ["DeleteOptionSet"] = ["Name"],
    };

    /// <summary>Names of the messages.</summary>
    public static IEnumerable<string> Messages => Known.Keys;

    /// <summary>The request of a message, or null when it writes no definition.</summary>
    /// <exception cref="NotSupportedException">The request has a parameter that the Web API lacks.</exception>
    public WebPlan? Plan(OrganizationRequest request)
    {
        if (!Known.TryGetValue(request.RequestName, out var known))
        {
            return null;
        }

        var unknown = request.Parameters.FirstOrDefault(parameter => parameter.Value is not null && !known.Contains(parameter.Key) && !MessageOptions.Has(parameter.Key));
        return unknown.Key is null ? KnownPlan(request) with { Missing = Missing(request) } : throw new NotSupportedException($"The Web API has no parameter '{unknown.Key}' where definitions are written ({request.RequestName}).");
    }

    private WebPlan KnownPlan(OrganizationRequest request) => request.RequestName switch
    {
        "CreateEntity" => CreateTable(request),
        "CreateAttribute" => Create(request, TableAddress(Text(request, "EntityName")) + "/Attributes", DefinitionJson.Write(Required<object>(request, "Attribute")), "AttributeId"),
        "CreateEntityKey" => Create(request, TableAddress(Text(request, "EntityName")) + "/Keys", DefinitionJson.Write(Required<object>(request, "EntityKey")), "EntityKeyId"),
        "CreateOneToMany" => CreateLookup(request),
        "CreateManyToMany" => Create(request, Relationships, ManyToMany(request), "ManyToManyRelationshipId"),
        "CreateOptionSet" => Create(request, OptionSets, DefinitionJson.Write(Required<object>(request, "OptionSet")), "OptionSetId"),
        "UpdateEntity" => Update(request, AddressOf(Required<EntityMetadata>(request, "Entity")), Table(request)),
        "UpdateAttribute" => Update(request, AddressOf(Text(request, "EntityName"), Required<AttributeMetadata>(request, "Attribute")), DefinitionJson.Write(Required<object>(request, "Attribute"))),
        "UpdateRelationship" => Update(request, AddressOf(Required<RelationshipMetadataBase>(request, "Relationship")), DefinitionJson.Write(Required<object>(request, "Relationship"))),
        "UpdateOptionSet" => Update(request, AddressOf(Required<OptionSetMetadataBase>(request, "OptionSet")), DefinitionJson.Write(Required<object>(request, "OptionSet"))),
        "DeleteEntity" => Delete(request, TableAddress(Text(request, "LogicalName"))),
        "DeleteAttribute" => Delete(request, $"{TableAddress(Text(request, "EntityLogicalName"))}/Attributes({Key("LogicalName", Text(request, "LogicalName"))})"),
        "DeleteEntityKey" => Delete(request, $"{TableAddress(Text(request, "EntityLogicalName"))}/Keys({Key("LogicalName", Text(request, "Name"))})"),
        "DeleteRelationship" => Delete(request, $"{Relationships}({Key("SchemaName", Text(request, "Name"))})"),
        _ => Delete(request, $"{OptionSets}({Key("Name", Text(request, "Name"))})"),
    };

    // The column with the name is in the table that is posted. The answer names the table alone, so its id is asked for.
    private WebPlan CreateTable(OrganizationRequest request)
    {
        var name = (StringAttributeMetadata?)Given(request, "PrimaryAttribute");
        var body = Table(request);
        if (name is not null)
        {
            var column = DefinitionJson.Write(name);
            column[nameof(AttributeMetadata.IsPrimaryName)] = true;
            body["Attributes"] = new JArray(column);
        }

        return WebPlan.Of(Call(request, HttpMethod.Post, "EntityDefinitions", body), answer => SdkResponses.Make(
            request.RequestName, ("EntityId", answer.EntityId), ("AttributeId", ColumnId($"EntityDefinitions({answer.EntityId:D})", name!))));
    }

    private WebPlan CreateLookup(OrganizationRequest request)
    {
        var body = DefinitionJson.Write(Required<object>(request, "OneToManyRelationship"));
        var lookup = (AttributeMetadata?)Given(request, "Lookup");
        if (lookup is not null)
        {
            body["Lookup"] = DefinitionJson.Write(lookup);
        }

        var table = Required<OneToManyRelationshipMetadata>(request, "OneToManyRelationship").ReferencingEntity;
        return WebPlan.Of(Call(request, HttpMethod.Post, Relationships, body), answer => SdkResponses.Make(
            request.RequestName, ("RelationshipId", answer.EntityId), ("AttributeId", ColumnId(TableAddress(table), lookup!))));
    }

    private Guid ColumnId(string table, AttributeMetadata column)
    {
        var found = connection.Get($"{table}/Attributes({Key("LogicalName", NameOf(column))})?$select=MetadataId");
        return new Guid((string)found["MetadataId"]!);
    }

    private static WebPlan Create(OrganizationRequest request, string address, JObject body, string result) =>
        WebPlan.Of(Call(request, HttpMethod.Post, address, body), answer => SdkResponses.Make(request.RequestName, (result, answer.EntityId)));

    // PUT replaces all of a definition where the messages change what they say, so what is there is sent with it.
    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api#update-table-definitions
    private WebPlan Update(OrganizationRequest request, string address, JObject changed)
    {
        var body = Current(request, address);
        if ((string?)body["@odata.type"] is { } type && type.TrimStart('#') != (string?)changed["@odata.type"])
        {
            body = [];
        }

        body.Remove("@odata.context");
        foreach (var part in changed.Properties())
        {
            body[part.Name] = part.Value;
        }

        return WebPlan.Of(Call(request, HttpMethod.Put, address, body), _ => SdkResponses.Make(request.RequestName));
    }

    private JObject Current(OrganizationRequest request, string address)
    {
        try
        {
            return connection.Get(address);
        }
        catch (FaultException<OrganizationServiceFault> missing) when (missing.Detail.ErrorCode == WebTables.NoSuchResource)
        {
            throw Missing(request)(missing.Detail.Message);
        }
    }

    private static WebPlan Delete(OrganizationRequest request, string address) =>
        WebPlan.Of(Call(request, HttpMethod.Delete, address, null), _ => SdkResponses.Make(request.RequestName));

    private static WebCall Call(OrganizationRequest request, HttpMethod method, string address, JObject? body) => new(
        method, MessageOptions.Tagged(request, address), body, [.. MessageOptions.HeadersOf(request), .. Given(request, "MergeLabels") is true ? new[] { ("MSCRM.MergeLabels", "true") } : []]);

    private static JObject Table(OrganizationRequest request)
    {
        var table = DefinitionJson.Write(Required<object>(request, "Entity"));
        foreach (var flag in new[] { "HasActivities", "HasNotes", "HasFeedback" })
        {
            if (Given(request, flag) is bool given)
            {
                table[flag] = given;
            }
        }

        return table;
    }

    private static JObject ManyToMany(OrganizationRequest request)
    {
        var relationship = DefinitionJson.Write(Required<object>(request, "ManyToManyRelationship"));
        relationship[nameof(ManyToManyRelationshipMetadata.IntersectEntityName)] = (string?)Given(request, "IntersectEntitySchemaName");
        return relationship;
    }

    private static string AddressOf(EntityMetadata table) => $"EntityDefinitions({Key("LogicalName", table.LogicalName, table.MetadataId)})";

    private static string AddressOf(string table, AttributeMetadata column) =>
        $"{TableAddress(table)}/Attributes({(column.MetadataId is { } id && id != Guid.Empty && column.LogicalName is null ? id.ToString("D") : Key("LogicalName", NameOf(column)))})";

    private static string AddressOf(RelationshipMetadataBase relationship) => $"{Relationships}({Key("SchemaName", relationship.SchemaName, relationship.MetadataId)})";

    private static string AddressOf(OptionSetMetadataBase choices) => $"{OptionSets}({Key("Name", choices.Name, choices.MetadataId)})";

    private static string TableAddress(string table) => $"EntityDefinitions({Key("LogicalName", table)})";

    private static string Key(string key, string? name, Guid? id = null) =>
        name is null && id is { } known ? known.ToString("D") : $"{key}='{Uri.EscapeDataString((name ?? "").Replace("'", "''"))}'";

    // https://learn.microsoft.com/power-apps/developer/data-platform/entity-metadata#table-names
    private static string NameOf(AttributeMetadata column) => column.LogicalName ?? (column.SchemaName ?? "").ToLowerInvariant();

    // What the message names and the environment lacks, the organization service says by codes of its own.
    private Func<string, FaultException<OrganizationServiceFault>> Missing(OrganizationRequest request)
    {
        var table = (string?)Given(request, "EntityName") ?? (string?)Given(request, "EntityLogicalName");
        return table is not null ? request.RequestName.EndsWith("Attribute", StringComparison.Ordinal) ? MissingDefinition.Column(tables, table) : MissingDefinition.Part(tables, table)
            : request.RequestName.EndsWith("Entity", StringComparison.Ordinal) ? MissingDefinition.Table
            : MissingDefinition.Named;
    }

    private static string Text(OrganizationRequest request, string parameter) => Required<string>(request, parameter);

    private static T Required<T>(OrganizationRequest request, string parameter)
        where T : class => Given(request, parameter) as T ?? throw MissingDefinition.Parameter(request, parameter);

    private static object? Given(OrganizationRequest request, string parameter) => request.Parameters.TryGetValue(parameter, out var given) ? given : null;
}
