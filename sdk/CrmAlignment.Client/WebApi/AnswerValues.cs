using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>Reads answers of actions and functions as values of the organization service.</summary>
/// <param name="tables">The tables.</param>
internal sealed class AnswerValues(WebTables tables)
{
    private const string Namespace = "Microsoft.Dynamics.CRM.";

    /// <summary>A value of a declared type.</summary>
    /// <param name="declared">The declaration.</param>
    /// <param name="json">The value as it came.</param>
    /// <param name="type">The type in the organization service; object when that does not say.</param>
    public object? Read(MessageValue declared, JToken? json, Type type)
    {
        if (json is null or { Type: JTokenType.Null })
        {
            return null;
        }

        return declared.IsCollection ? Several(declared, json, type) : One(declared, json, Nullable.GetUnderlyingType(type) ?? type);
    }

    /// <summary>A row that says of which table it is, or is of a known one.</summary>
    /// <param name="json">The row.</param>
    /// <param name="table">The table; null when the row says it.</param>
    public Entity Row(JObject json, string? table)
    {
        var named = (string?)json["@odata.type"] is { } type ? type.TrimStart('#').Substring(Namespace.Length) : null;
        if (named == "expando")
        {
            return Open(json);
        }

        return (named ?? table) is { } known
            ? RowParser.Read(tables[known], json, FetchColumns.None)
            : throw new NotSupportedException("The environment answered with a row that does not say of which table it is.");
    }

    private static Entity Open(JObject json)
    {
        var row = new Entity();
        foreach (var property in json.Properties().Where(property => !property.Name.Contains('@') && property.Value is JValue { Type: not JTokenType.Null }))
        {
            row[property.Name] = ((JValue)property.Value).Value;
        }

        return row;
    }

    private object Several(MessageValue declared, JToken json, Type type)
    {
        if (type == typeof(EntityCollection))
        {
            var rows = json.OfType<JObject>().Select(row => Row(row, TableOf(declared))).ToList();
            return new EntityCollection(rows) { EntityName = rows.FirstOrDefault()?.LogicalName ?? "" };
        }

        if (type == typeof(EntityReferenceCollection))
        {
            return new EntityReferenceCollection(json.OfType<JObject>().Select(row => Row(row, TableOf(declared)).ToEntityReference()).ToList());
        }

        var item = type.IsArray ? type.GetElementType()! : ItemOf(type);
        var items = json.Select(one => One(declared, one, item)).ToList();
        return Filled(type.IsArray || type == typeof(object) ? item.MakeArrayType() : type, item, items);
    }

    private static object Filled(Type type, Type item, List<object> items)
    {
        if (type.IsArray)
        {
            var array = Array.CreateInstance(item, items.Count);
            for (var index = 0; index < items.Count; index++)
            {
                array.SetValue(items[index], index);
            }

            return array;
        }

        var list = (IList)Activator.CreateInstance(type)!;
        items.ForEach(one => list.Add(one));
        return list;
    }

    private object One(MessageValue declared, JToken json, Type type) =>
        declared.IsPrimitive ? Primitive(declared.ItemType, json)
        : declared.ItemType == ObjectText.Name ? ObjectText.Read((JObject)json)
        : typeof(MetadataBase).IsAssignableFrom(type) && declared.ItemType.StartsWith("Complex", StringComparison.Ordinal) ? DefinitionReader.Read(json, type)!
        : MessageDeclaration.IsChoice(declared.ItemType) ? Enum.Parse(type, (string)json!)
        : MessageDeclaration.PropertiesOf(declared.ItemType) is { } properties ? Structure(properties, (JObject)json, type)
        : OfRow(Row((JObject)json, TableOf(declared)), type);

    private static object OfRow(Entity row, Type type) =>
        type == typeof(Guid) ? row.Id : type == typeof(EntityReference) ? row.ToEntityReference() : row;

    private object Structure(IReadOnlyList<MessageValue> properties, JObject json, Type type)
    {
        var structure = Activator.CreateInstance(type)!;

        // A dictionary of the SDK is two lists in the Web API.
        if (json["Keys"] is { } keys && json["Values"] is { } values && type.GetMethods().FirstOrDefault(method => method.Name == "Add" && method.GetParameters().Length == 2) is { } add)
        {
            foreach (var (key, value) in keys.Zip(values, (key, value) => (key, value)))
            {
                add.Invoke(structure, [Entry(key, add.GetParameters()[0].ParameterType), Entry(value, add.GetParameters()[1].ParameterType)]);
            }

            return structure;
        }

        foreach (var declared in properties)
        {
            if (type.GetProperty(declared.Name) is { } property)
            {
                Set(structure, property, declared, json[declared.Name]);
            }
        }

        return structure;
    }

    // A list that nobody may replace is filled.
    private void Set(object structure, PropertyInfo property, MessageValue declared, JToken? json)
    {
        if (json is JArray items && property.GetValue(structure) is IList list and not Array)
        {
            var item = ItemOf(property.PropertyType);
            foreach (var one in items)
            {
                list.Add(One(declared, one, item));
            }
        }
        else if (property.GetSetMethod() is not null && Read(declared, json, property.PropertyType) is { } value)
        {
            property.SetValue(structure, value);
        }
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/guidcollection
    private static object Entry(JToken json, Type type) => json is JObject collection ? DefinitionReader.Read(collection["Items"], type)!
        : type.IsEnum ? Enum.Parse(type, (string)json!)
        : Convert.ChangeType(((JValue)json).Value, type, CultureInfo.InvariantCulture)!;

    private static object Primitive(string type, JToken json) => type switch
    {
        "Edm.Guid" => new Guid((string)json!),
        "Edm.Int32" => (int)json,
        "Edm.Int64" => (long)json,
        "Edm.Decimal" => (decimal)json,
        "Edm.Double" => (double)json,
        "Edm.Boolean" => (bool)json,
        "Edm.DateTimeOffset" => DateTime.Parse((string)json!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        "Edm.Binary" => BinaryText.Read((string)json!),
        _ => (string)json!,
    };

    private static string? TableOf(MessageValue declared) => declared.IsOfOneTable ? declared.ItemType : null;

    private static Type ItemOf(Type type) =>
        type.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0] ?? typeof(object);
}
