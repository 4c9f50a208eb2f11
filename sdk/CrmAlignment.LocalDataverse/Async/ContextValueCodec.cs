using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>
/// Writes the values of a request as JSON and reads them back with their types: a job must find, perhaps after a
/// restart, exactly what the request carried. Each value is an array of a tag and its content.
/// </summary>
internal static class ContextValueCodec
{
    /// <summary>A value as JSON.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The node; null for null.</returns>
    public static JsonNode? Write(object? value) => value switch
    {
        null => null,
        string text => Tag("s", text),
        int number => Tag("i", number),
        long number => Tag("l", number),
        bool flag => Tag("b", flag),
        decimal number => Tag("m", number.ToString(CultureInfo.InvariantCulture)),
        double number => Tag("f", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTime moment => Tag("d", moment.ToString("O", CultureInfo.InvariantCulture)),
        Guid id => Tag("g", id.ToString()),
        OptionSetValue option => Tag("o", option.Value),
        Money money => Tag("$", money.Value.ToString(CultureInfo.InvariantCulture)),
        EntityReference reference => Tag("r", WriteReference(reference)),
        Entity entity => Tag("e", WriteEntity(entity)),
        EntityCollection rows => Tag("E", WriteRows(rows)),
        EntityReferenceCollection references => Tag("R", WriteAll(references)),
        OptionSetValueCollection options => Tag("O", WriteAll(options)),
        string[] texts => Tag("S", WriteAll(texts)),
        Guid[] ids => Tag("G", WriteAll(ids)),
        byte[] bytes => Tag("x", Convert.ToBase64String(bytes)),
        Relationship relationship => Tag(
            "p",
            new JsonArray(relationship.SchemaName, relationship.PrimaryEntityRole is { } role ? (int)role : null)),
        ConcurrencyBehavior behavior => Tag("c", (int)behavior),
        _ => throw DataverseFault.NotSupported($"asynchronous steps on requests with a parameter of type {value.GetType().FullName}"),
    };

    /// <summary>A value from JSON.</summary>
    /// <param name="node">The node; null for null.</param>
    /// <returns>The value.</returns>
    public static object? Read(JsonNode? node)
    {
        if (node is not JsonArray pair)
        {
            return null;
        }

        var content = pair[1]!;
        return pair[0]!.GetValue<string>() switch
        {
            "s" => content.GetValue<string>(),
            "i" => content.GetValue<int>(),
            "l" => content.GetValue<long>(),
            "b" => content.GetValue<bool>(),
            "m" => decimal.Parse(content.GetValue<string>(), CultureInfo.InvariantCulture),
            "f" => double.Parse(content.GetValue<string>(), CultureInfo.InvariantCulture),
            "d" => DateTime.Parse(content.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            "g" => Guid.Parse(content.GetValue<string>()),
            "o" => new OptionSetValue(content.GetValue<int>()),
            "$" => new Money(decimal.Parse(content.GetValue<string>(), CultureInfo.InvariantCulture)),
            "r" => ReadReference(content),
            "e" => ReadEntity(content),
            "E" => ReadRows(content),
            "R" => ReadReferences(content.AsArray()),
            "O" => ReadOptions(content.AsArray()),
            "S" => ReadMany<string>(content.AsArray()),
            "G" => ReadMany<Guid>(content.AsArray()),
            "x" => Convert.FromBase64String(content.GetValue<string>()),
            "p" => new Relationship(content[0]!.GetValue<string>()) { PrimaryEntityRole = (EntityRole?)content[1]?.GetValue<int>() },
            "c" => (ConcurrencyBehavior)content.GetValue<int>(),
            var tag => throw new FormatException($"A job's data has the unknown tag '{tag}'."),
        };
    }

    /// <summary>Named values as JSON.</summary>
    /// <param name="values">The values.</param>
    /// <returns>An object with one property a value.</returns>
    public static JsonObject WriteAll(IEnumerable<KeyValuePair<string, object>> values)
    {
        var result = new JsonObject();
        foreach (var value in values)
        {
            result[value.Key] = Write(value.Value);
        }

        return result;
    }

    /// <summary>Reads named values into a collection.</summary>
    /// <param name="node">The object.</param>
    /// <param name="into">The collection.</param>
    public static void ReadAll(JsonNode? node, DataCollection<string, object> into)
    {
        foreach (var property in node?.AsObject() ?? [])
        {
            into[property.Key] = Read(property.Value)!;
        }
    }

    private static JsonArray Tag(string tag, JsonNode content) => new(tag, content);

    private static JsonArray WriteAll<T>(IEnumerable<T> values)
    {
        var result = new JsonArray();
        foreach (var value in values)
        {
            result.Add(Write(value));
        }

        return result;
    }

    private static JsonArray WriteReference(EntityReference reference) =>
        new(reference.LogicalName, reference.Id.ToString(), reference.Name, WriteAll(reference.KeyAttributes));

    private static EntityReference ReadReference(JsonNode node)
    {
        var reference = new EntityReference(node[0]!.GetValue<string>(), Guid.Parse(node[1]!.GetValue<string>()))
        {
            Name = node[2]?.GetValue<string>(),
        };
        ReadAll(node[3], reference.KeyAttributes);
        return reference;
    }

    private static JsonObject WriteEntity(Entity entity)
    {
        var formatted = new JsonObject();
        foreach (var value in entity.FormattedValues)
        {
            formatted[value.Key] = value.Value;
        }

        return new JsonObject
        {
            ["table"] = entity.LogicalName,
            ["id"] = entity.Id.ToString(),
            ["version"] = entity.RowVersion,
            ["values"] = WriteAll(entity.Attributes),
            ["formatted"] = formatted,
        };
    }

    private static Entity ReadEntity(JsonNode node)
    {
        var entity = new Entity(node["table"]!.GetValue<string>(), Guid.Parse(node["id"]!.GetValue<string>()))
        {
            RowVersion = node["version"]?.GetValue<string>(),
        };
        ReadAll(node["values"], entity.Attributes);
        foreach (var value in node["formatted"]!.AsObject())
        {
            entity.FormattedValues[value.Key] = value.Value!.GetValue<string>();
        }

        return entity;
    }

    private static JsonArray WriteRows(EntityCollection rows)
    {
        var result = new JsonArray(rows.EntityName);
        foreach (var row in rows.Entities)
        {
            result.Add(WriteEntity(row));
        }

        return result;
    }

    private static EntityCollection ReadRows(JsonNode node)
    {
        var rows = new EntityCollection { EntityName = node[0]?.GetValue<string>() };
        for (var index = 1; index < node.AsArray().Count; index++)
        {
            rows.Entities.Add(ReadEntity(node[index]!));
        }

        return rows;
    }

    private static EntityReferenceCollection ReadReferences(JsonArray nodes)
    {
        var references = new EntityReferenceCollection();
        foreach (var node in nodes)
        {
            references.Add((EntityReference)Read(node)!);
        }

        return references;
    }

    private static OptionSetValueCollection ReadOptions(JsonArray nodes)
    {
        var options = new OptionSetValueCollection();
        foreach (var node in nodes)
        {
            options.Add((OptionSetValue)Read(node)!);
        }

        return options;
    }

    private static T[] ReadMany<T>(JsonArray nodes)
    {
        var values = new T[nodes.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (T)Read(nodes[index])!;
        }

        return values;
    }
}
