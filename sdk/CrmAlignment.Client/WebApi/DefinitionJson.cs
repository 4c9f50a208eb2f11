using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Writes definitions: the Web API has the SDK's classes as types, with the same properties. What is null was not said, and is left out.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/metadataentitytypes
/// </summary>
internal static class DefinitionJson
{
    private const string Type = "@odata.type";
    private const string Namespace = "Microsoft.Dynamics.CRM.";
    private const string OptionSet = nameof(OptionSet);

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> Properties = new();

    /// <summary>A definition, or a part of one, that says its type.</summary>
    public static JObject Write(object definition)
    {
        var json = new JObject { [Type] = Namespace + definition.GetType().Name };
        foreach (var property in Properties.GetOrAdd(definition.GetType(), Shown))
        {
            if (property.GetValue(definition) is { } value)
            {
                json[property.Name] = Value(value);
            }
        }

        return definition is AttributeMetadata ? Bound(json) : json;
    }

    // Choices that tables share are referred to, by the address of their definition.
    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-column-definitions-using-web-api
    private static JObject Bound(JObject column)
    {
        if (column[OptionSet] is JObject choices && (bool?)choices[nameof(OptionSetMetadataBase.IsGlobal)] == true && (string?)choices[nameof(OptionSetMetadataBase.Name)] is { } name)
        {
            column.Remove(OptionSet);
            column["GlobalOptionSet@odata.bind"] = $"GlobalOptionSetDefinitions(Name='{Uri.EscapeDataString(name.Replace("'", "''"))}')";
        }

        return column;
    }

    private static JToken Value(object value) => value switch
    {
        string or bool or int or short or long or decimal or double => JToken.FromObject(value),
        Guid id => id.ToString("D"),
        DateTime date => RowBody.Instant(date),
        Enum member => member.ToString().Replace(" ", ""),
        IEnumerable items => new JArray(items.Cast<object>().Select(Value)),
        _ => Write(value),
    };

    // What has no type in the Web API: the job that builds a key, which is a row.
    private static IReadOnlyList<PropertyInfo> Shown(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.IsDefined(typeof(DataMemberAttribute), inherit: true) && property.GetIndexParameters().Length == 0)
            .Where(property => property.PropertyType != typeof(EntityReference) && property.PropertyType != typeof(object))
            .GroupBy(property => property.Name).Select(hidden => hidden.OrderByDescending(property => Depth(property.DeclaringType)).First()),
    ];

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
