using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Writes values of the organization service as parameters of actions and functions.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-actions and .../use-web-api-functions
/// </summary>
/// <param name="rows">Writes rows.</param>
internal sealed class ParameterJson(RowBody rows)
{
    /// <summary>A value as JSON, of a declared type.</summary>
    /// <param name="declared">The declaration.</param>
    /// <param name="value">The value.</param>
    /// <param name="table">Table of a row that is given by its id alone.</param>
    public JToken Write(MessageValue declared, object? value, string? table)
    {
        if (value is null)
        {
            return JValue.CreateNull();
        }

        return declared.IsCollection
            ? new JArray(Items(value).Select(item => One(declared, item, table)))
            : One(declared, value, table);
    }

    /// <summary>A value as JSON, of the type that it has.</summary>
    public JToken Write(object? value) => value switch
    {
        null => JValue.CreateNull(),
        EntityReference reference => Reference(reference),
        Entity row => Typed(row),
        EntityCollection or EntityReferenceCollection => new JArray(Items(value).Select(Write)),
        OptionSetValue choice => choice.Value,
        Money money => money.Value,
        DateTime date => RowBody.Instant(date),
        Guid id => id.ToString("D"),
        byte[] bytes => Convert.ToBase64String(bytes),
        Enum choice => Member(choice),
        _ => JToken.FromObject(value),
    };

    /// <summary>A reference as JSON that names the row by its address, as functions take it.</summary>
    public JObject Addressed(EntityReference reference) => new() { ["@odata.id"] = rows.Address(reference.LogicalName, reference.Id, reference.KeyAttributes) };

    private static IEnumerable<object> Items(object value) => value switch
    {
        EntityCollection many => many.Entities,
        EntityReferenceCollection many => many,
        IEnumerable many => many.Cast<object>(),
        _ => [value],
    };

    private JToken One(MessageValue declared, object value, string? table)
    {
        if (declared.IsRow)
        {
            return value is Guid id ? Reference(new EntityReference(declared.IsOfOneTable ? declared.ItemType : table, id)) : Write(value);
        }

        return declared.ItemType == ObjectText.Name ? ObjectText.Write(value)
            : MessageDeclaration.PropertiesOf(declared.ItemType) is { } properties ? Structure(declared.ItemType, properties, value)
            : Write(value);
    }

    // Where a type is declared from which others derive, the value says which it is of.
    private JObject Structure(string declared, IReadOnlyList<MessageValue> properties, object value)
    {
        var actual = value.GetType().Name;
        if (properties.Count > 0 || actual == declared)
        {
            return Structure(properties, value);
        }

        var structure = Structure(MessageDeclaration.PropertiesOf(actual) ?? throw new NotSupportedException($"The Web API service does not send a {actual} as {declared}."), value);
        structure.AddFirst(new JProperty("@odata.type", "Microsoft.Dynamics.CRM." + actual));
        return structure;
    }

    private JObject Structure(IEnumerable<MessageValue> properties, object value)
    {
        var structure = new JObject();
        foreach (var property in properties)
        {
            if (value.GetType().GetProperty(property.Name)?.GetValue(value) is { } given)
            {
                structure[property.Name] = Write(property, given, null);
            }
        }

        return structure;
    }

    // The type says of which table the row is, where a parameter takes any.
    private JObject Reference(EntityReference reference) => reference.KeyAttributes.Count > 0
        ? Addressed(reference)
        : new()
        {
            ["@odata.type"] = "Microsoft.Dynamics.CRM." + reference.LogicalName,
            [rows.KeyOf(reference.LogicalName)] = reference.Id.ToString("D"),
        };

    private JObject Typed(Entity row)
    {
        // A row of no table is an open type: https://learn.microsoft.com/power-apps/developer/data-platform/use-open-types
        if (string.IsNullOrEmpty(row.LogicalName))
        {
            return new JObject(
                new[] { new JProperty("@odata.type", "Microsoft.Dynamics.CRM.expando") }.Concat(row.Attributes.Select(column => new JProperty(column.Key, Write(column.Value)))));
        }

        var body = rows.Write(row);
        var key = rows.KeyOf(row.LogicalName);
        if (row.Id != Guid.Empty)
        {
            body[key] = row.Id.ToString("D");
        }

        if (row.KeyAttributes.Count > 0)
        {
            body.AddFirst(new JProperty("@odata.id", rows.Address(row.LogicalName, Guid.Empty, row.KeyAttributes)));
        }

        body.AddFirst(new JProperty("@odata.type", "Microsoft.Dynamics.CRM." + row.LogicalName));
        return body;
    }

    // Of several names of one value the first is that of the Web API, as its declarations have it.
    private static string Member(Enum choice)
    {
        var type = choice.GetType();
        var names = Enum.GetNames(type).OrderBy(name => name, StringComparer.Ordinal).Select(name => (Name: name, Value: Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)));
        var value = Convert.ToInt64(choice, CultureInfo.InvariantCulture);
        return names.FirstOrDefault(member => member.Value == value).Name ?? choice.ToString().Replace(" ", "");
    }

    /// <summary>A value as it stands in an address; null for one that has structure, which only an alias takes.</summary>
    /// <param name="type">Name of its type, which an enumeration needs.</param>
    /// <param name="value">The value.</param>
    public static string? Literal(string type, object? value) => value switch
    {
        null => "null",
        string text => $"'{Uri.EscapeDataString(text.Replace("'", "''"))}'",
        bool flag => flag ? "true" : "false",
        Enum choice => $"Microsoft.Dynamics.CRM.{type}'{Member(choice)}'",
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        DateTime date => RowBody.Instant(date),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
