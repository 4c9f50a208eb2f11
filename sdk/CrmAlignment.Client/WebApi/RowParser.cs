using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>Reads a row from the body of an answer that has all annotations.</summary>
internal static class RowParser
{
    private const string Formatted = "@OData.Community.Display.V1.FormattedValue";
    private const string LookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

    /// <summary>The row of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="json">The row.</param>
    /// <param name="columns">What else is in it: columns of links, and aliases.</param>
    public static Entity Read(WebTable table, JObject json, FetchColumns columns)
    {
        var row = new Entity(table.Name);
        foreach (var property in json.Properties().Where(property => !property.Name.Contains('@') && property.Value is JValue { Type: not JTokenType.Null }))
        {
            Read(table, json, columns, row, property);
        }

        foreach (var empty in columns.Aggregates.Where(name => !row.Contains(name)))
        {
            var (source, column) = columns.Find(empty)!.Value;
            row[empty] = new AliasedValue(source, column.Name, null);
        }

        if ((string?)json["@odata.etag"] is { } etag)
        {
            row.RowVersion = etag.Split('"').ElementAtOrDefault(1);
        }

        return row;
    }

    private static void Read(WebTable table, JObject json, FetchColumns columns, Entity row, JProperty property)
    {
        if (columns.Find(property.Name) is { } aliased && !table.Columns.Values.Any(column => column.Property == property.Name && !columns.Has(property.Name)))
        {
            row[property.Name] = new AliasedValue(aliased.Table, aliased.Column.Name, Value(aliased.Column, json, property));
            Format(json, row, property.Name, property.Name);
        }
        else if (table.Columns.Values.FirstOrDefault(column => column.Property == property.Name) is { } column)
        {
            row[column.Name] = Value(column, json, property);

            // The Web API formats row versions, the organization service does not.
            if (column.Type != "BigIntType")
            {
                Format(json, row, property.Name, column.Name);
            }

            if (column.Name == table.Key)
            {
                row.Id = (Guid)row[column.Name];
            }
        }
    }

    private static void Format(JObject json, Entity row, string property, string column)
    {
        if ((string?)json[property + Formatted] is { } text)
        {
            row.FormattedValues[column] = text;
        }
    }

    /// <summary>The value of a property as the organization service gives it.</summary>
    private static object Value(WebColumn column, JObject json, JProperty property) => column.Type switch
    {
        "PicklistType" or "StateType" or "StatusType" => new OptionSetValue((int)property.Value),
        "MultiSelectPicklistType" => new OptionSetValueCollection(
            [.. ((string)property.Value!).Split(',').Select(number => new OptionSetValue(int.Parse(number, CultureInfo.InvariantCulture)))]),
        "MoneyType" => new Money((decimal)property.Value),
        "DecimalType" => (decimal)property.Value,
        "DoubleType" => (double)property.Value,
        "IntegerType" => (int)property.Value,
        "BigIntType" => (long)property.Value,
        "BooleanType" => (bool)property.Value,
        "ManagedPropertyType" => new BooleanManagedProperty((bool)property.Value),
        "UniqueidentifierType" or "FileType" => new Guid((string)property.Value!),
        "ImageType" => BinaryText.Read((string)property.Value!),
        "DateTimeType" => Date((string)property.Value!),
        _ when column.IsLookup => new EntityReference((string?)json[property.Name + LookupTable] ?? "", new Guid((string)property.Value!))
        {
            Name = (string?)json[property.Name + Formatted],
        },
        _ => (string)property.Value!,
    };

    // A column of days has Edm.Date, every other one Edm.DateTimeOffset:
    // https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute.
    private static DateTime Date(string text) => text.IndexOf('T') < 0
        ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None)
        : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
