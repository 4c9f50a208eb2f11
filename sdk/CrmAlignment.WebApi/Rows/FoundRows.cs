using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Values;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// Writes rows that a FetchXML query or $apply found: what each of them has, under the names that the query gave. Empty values are left out.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-and-execute-predefined-queries
/// </summary>
/// <param name="exchange">The request.</param>
/// <param name="table">The table.</param>
internal sealed class FoundRows(WebExchange exchange, TableModel table)
{
    // What the model does not declare would carry its type beside it, which the platform leaves out.
    private static readonly ODataTypeAnnotation NoType = new(null);

    private readonly Preferences _preferences = exchange.Preferences;
    private readonly bool _formatted = exchange.Preferences.Includes(Annotations.FormattedValue);
    private readonly RowProperties _properties = new(exchange.Model, exchange.Preferences);

    /// <summary>The page as JSON.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="set">What stands beside them.</param>
    public ReadOnlyMemory<byte> Write(IEnumerable<Entity> rows, ODataResourceSet set) => MessageWriting.Json(exchange, null, writer =>
    {
        var resources = writer.CreateODataResourceSetWriter(table.Set, table.Type);
        resources.WriteStart(set);
        foreach (var row in rows)
        {
            resources.WriteStart(Resource(row));
            resources.WriteEnd();
        }

        resources.WriteEnd();
        resources.Flush();
    });

    private ODataResource Resource(Entity row)
    {
        var properties = new List<ODataProperty>();
        var id = table.Table.PrimaryIdColumn;
        if (row.Id != Guid.Empty && !row.Contains(id))
        {
            properties.Add(new ODataProperty { Name = id, Value = row.Id });
        }

        // The parties of an activity are rows of their own here, which only $expand gives.
        foreach (var (name, value) in row.Attributes.Where(attribute => attribute.Value is not (null or EntityCollection)))
        {
            properties.Add(value is AliasedValue aliased ? Aliased(row, name, aliased) : Column(row, name, value));
        }

        return new ODataResource { TypeName = table.Type.FullName, ETag = RowProperties.ETag(row), Properties = properties };
    }

    private ODataProperty Column(Entity row, string name, object value) =>
        (table.Properties.GetValueOrDefault(name) ?? table.Properties.GetValueOrDefault($"_{name}_value")) is { } property
            ? _properties.Property(table, row, property)
            : Undeclared(row, name, EdmValue.Of(value), value);

    private ODataProperty Aliased(Entity row, string name, AliasedValue aliased)
    {
        var column = exchange.Model.Tables.GetValueOrDefault(aliased.EntityLogicalName ?? string.Empty)?.Table.FindColumn(aliased.AttributeLogicalName ?? string.Empty);
        var value = column is null ? EdmValue.Of(aliased.Value) : EdmValue.Of(column, aliased.Value);
        return Undeclared(row, name, value, aliased.Value);
    }

    private ODataProperty Undeclared(Entity row, string name, object? value, object? source)
    {
        var property = new ODataProperty
        {
            Name = name,
            Value = value is null ? null : new ODataPrimitiveValue(value) { TypeAnnotation = NoType },
        };
        if (_formatted && RowProperties.Formatted(row, name, source) is { } text)
        {
            RowProperties.Annotate(property, Annotations.FormattedValue, text);
        }

        if (source is EntityReference reference && _preferences.Includes(Annotations.LookupTable))
        {
            RowProperties.Annotate(property, Annotations.LookupTable, reference.LogicalName);
        }

        return property;
    }
}
