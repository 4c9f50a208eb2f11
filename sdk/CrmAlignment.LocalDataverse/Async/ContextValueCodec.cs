using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>
/// Writes the values of a request as JSON and reads them back with their types: a job must find, perhaps after a
/// restart, exactly what the request carried. Each value is an array of a tag and its content.
/// </summary>
internal static class ContextValueCodec
{
    /// <summary>Writes a value.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        WriteContent(json, value);
        json.WriteEndArray();
    }

    /// <summary>A value from JSON.</summary>
    /// <param name="json">The element.</param>
    /// <returns>The value; null for null.</returns>
    public static object? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var content = json[1];
        return json[0].GetString() switch
        {
            "s" => content.GetString(),
            "i" => content.GetInt32(),
            "l" => content.GetInt64(),
            "b" => content.GetBoolean(),
            "m" => decimal.Parse(content.GetString()!, CultureInfo.InvariantCulture),
            "f" => double.Parse(content.GetString()!, CultureInfo.InvariantCulture),
            "d" => DateTime.Parse(content.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            "g" => content.GetGuid(),
            "o" => new OptionSetValue(content.GetInt32()),
            "$" => new Money(decimal.Parse(content.GetString()!, CultureInfo.InvariantCulture)),
            "r" => ReadReference(content),
            "e" => ReadEntity(content),
            "E" => ReadRows(content),
            "R" => ReadReferences(content),
            "O" => ReadOptions(content),
            "S" => ReadMany<string>(content),
            "G" => ReadMany<Guid>(content),
            "x" => content.GetBytesFromBase64(),
            "p" => ReadRelationship(content),
            "c" => (ConcurrencyBehavior)content.GetInt32(),
            var tag => throw new FormatException($"A job's data has the unknown tag '{tag}'."),
        };
    }

    /// <summary>Writes named values as an object with one property a value.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">Name of the object among the others of its parent.</param>
    /// <param name="values">The values.</param>
    public static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, object>> values)
    {
        json.WritePropertyName(name);
        WriteAll(json, values);
    }

    /// <summary>Reads named values into a collection.</summary>
    /// <param name="parent">The object's parent.</param>
    /// <param name="name">Name of the object; there may be none.</param>
    /// <param name="into">The collection.</param>
    public static void ReadAll(JsonElement parent, string name, DataCollection<string, object> into)
    {
        if (parent.TryGetProperty(name, out var json) && json.ValueKind == JsonValueKind.Object)
        {
            ReadAll(json, into);
        }
    }

    private static void ReadAll(JsonElement json, DataCollection<string, object> into)
    {
        foreach (var property in json.EnumerateObject())
        {
            into[property.Name] = Read(property.Value)!;
        }
    }

    private static void WriteAll(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object>> values)
    {
        json.WriteStartObject();
        foreach (var value in values)
        {
            json.WritePropertyName(value.Key);
            Write(json, value.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                WriteText(json, "s", text);
                break;
            case int number:
                WriteNumber(json, "i", number);
                break;
            case long number:
                WriteNumber(json, "l", number);
                break;
            case bool flag:
                json.WriteStringValue("b");
                json.WriteBooleanValue(flag);
                break;
            case decimal number:
                WriteText(json, "m", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteText(json, "f", number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                WriteText(json, "d", moment.ToString("O", CultureInfo.InvariantCulture));
                break;
            case Guid id:
                json.WriteStringValue("g");
                json.WriteStringValue(id);
                break;
            case OptionSetValue option:
                WriteNumber(json, "o", option.Value);
                break;
            case Money money:
                WriteText(json, "$", money.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case EntityReference reference:
                json.WriteStringValue("r");
                WriteReference(json, reference);
                break;
            case Entity entity:
                json.WriteStringValue("e");
                WriteEntity(json, entity);
                break;
            case EntityCollection rows:
                json.WriteStringValue("E");
                WriteRows(json, rows);
                break;
            case EntityReferenceCollection references:
                WriteMany(json, "R", references);
                break;
            case OptionSetValueCollection options:
                WriteMany(json, "O", options);
                break;
            case string[] texts:
                WriteMany(json, "S", texts);
                break;
            case Guid[] ids:
                WriteMany(json, "G", ids);
                break;
            case byte[] bytes:
                json.WriteStringValue("x");
                json.WriteBase64StringValue(bytes);
                break;
            case Relationship relationship:
                json.WriteStringValue("p");
                WriteRelationship(json, relationship);
                break;
            case ConcurrencyBehavior behavior:
                WriteNumber(json, "c", (int)behavior);
                break;
            default:
                throw DataverseFault.NotSupported($"asynchronous steps on requests with a parameter of type {value.GetType().FullName}");
        }
    }

    private static void WriteText(Utf8JsonWriter json, string tag, string text)
    {
        json.WriteStringValue(tag);
        json.WriteStringValue(text);
    }

    private static void WriteNumber(Utf8JsonWriter json, string tag, long number)
    {
        json.WriteStringValue(tag);
        json.WriteNumberValue(number);
    }

    private static void WriteMany<T>(Utf8JsonWriter json, string tag, IEnumerable<T> values)
    {
        json.WriteStringValue(tag);
        json.WriteStartArray();
        foreach (var value in values)
        {
            Write(json, value);
        }

        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json, EntityReference reference)
    {
        json.WriteStartArray();
        json.WriteStringValue(reference.LogicalName);
        json.WriteStringValue(reference.Id);
        json.WriteStringValue(reference.Name);
        WriteAll(json, reference.KeyAttributes);
        json.WriteEndArray();
    }

    private static EntityReference ReadReference(JsonElement json)
    {
        var reference = new EntityReference(json[0].GetString()!, json[1].GetGuid()) { Name = json[2].GetString() };
        ReadAll(json[3], reference.KeyAttributes);
        return reference;
    }

    private static void WriteRelationship(Utf8JsonWriter json, Relationship relationship)
    {
        json.WriteStartArray();
        json.WriteStringValue(relationship.SchemaName);
        if (relationship.PrimaryEntityRole is { } role)
        {
            json.WriteNumberValue((int)role);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static Relationship ReadRelationship(JsonElement json) => new(json[0].GetString()!)
    {
        PrimaryEntityRole = json[1].ValueKind == JsonValueKind.Null ? null : (EntityRole)json[1].GetInt32(),
    };

    private static void WriteEntity(Utf8JsonWriter json, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("table", entity.LogicalName);
        json.WriteString("id", entity.Id);
        json.WriteString("version", entity.RowVersion);
        WriteAll(json, "values", entity.Attributes);
        json.WriteStartObject("formatted");
        foreach (var value in entity.FormattedValues)
        {
            json.WriteString(value.Key, value.Value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Entity ReadEntity(JsonElement json)
    {
        var entity = new Entity(json.GetProperty("table").GetString()!, json.GetProperty("id").GetGuid())
        {
            RowVersion = json.GetProperty("version").GetString(),
        };
        ReadAll(json.GetProperty("values"), entity.Attributes);
        foreach (var value in json.GetProperty("formatted").EnumerateObject())
        {
            entity.FormattedValues[value.Name] = value.Value.GetString()!;
        }

        return entity;
    }

    private static void WriteRows(Utf8JsonWriter json, EntityCollection rows)
    {
        json.WriteStartArray();
        json.WriteStringValue(rows.EntityName);
        foreach (var row in rows.Entities)
        {
            WriteEntity(json, row);
        }

        json.WriteEndArray();
    }

    private static EntityCollection ReadRows(JsonElement json)
    {
        var rows = new EntityCollection { EntityName = json[0].GetString() };
        for (var index = 1; index < json.GetArrayLength(); index++)
        {
            rows.Entities.Add(ReadEntity(json[index]));
        }

        return rows;
    }

    private static EntityReferenceCollection ReadReferences(JsonElement json)
    {
        var references = new EntityReferenceCollection();
        foreach (var reference in json.EnumerateArray())
        {
            references.Add((EntityReference)Read(reference)!);
        }

        return references;
    }

    private static OptionSetValueCollection ReadOptions(JsonElement json)
    {
        var options = new OptionSetValueCollection();
        foreach (var option in json.EnumerateArray())
        {
            options.Add((OptionSetValue)Read(option)!);
        }

        return options;
    }

    private static T[] ReadMany<T>(JsonElement json)
    {
        var values = new T[json.GetArrayLength()];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (T)Read(json[index])!;
        }

        return values;
    }
}
