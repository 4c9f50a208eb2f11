using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Values;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Rows;

/// <summary>The properties of a row, with the annotations that the caller prefers.</summary>
/// <param name="model">The model.</param>
/// <param name="preferences">What the caller prefers.</param>
internal sealed class RowProperties(WebModel model, Preferences preferences)
{
    private readonly RowAnnotations _annotations = new(model, preferences);

    /// <summary>The row as a resource of the OData library, without what it expands.</summary>
    public ODataResource Resource(TableModel table, Entity row, IReadOnlyList<PropertyModel> properties)
    {
        var written = new ODataProperty[properties.Count];
        for (var index = 0; index < written.Length; index++)
        {
            written[index] = Property(table, row, properties[index]);
        }

        return new ODataResource { TypeName = table.Type.FullName, ETag = ETag(row), Properties = written };
    }

    /// <summary>An owner, of whom the id is known.</summary>
    public ODataResource Owner(Entity row)
    {
        var type = model.Tables[row.LogicalName].Type.FullName;
        return new ODataResource { TypeName = type, Properties = [new ODataProperty { Name = "ownerid", Value = row.Id }] };
    }

    /// <summary>The row version of a row as an ETag, or null when the table has none.</summary>
    public static string? ETag(Entity row) => row.RowVersion is { Length: > 0 } version ? $"W/\"{version}\"" : null;

    /// <summary>A property of a row, with its annotations.</summary>
    public ODataProperty Property(TableModel table, Entity row, PropertyModel property)
    {
        var column = property.Column.LogicalName;
        var value = row.Attributes.TryGetValue(column, out var found) ? found : null;
        var written = new ODataProperty { Name = property.Name, Value = EdmValue.Of(property.Column, value) };
        if (value is not null && _annotations.Any)
        {
            foreach (var (name, text) in _annotations.Of(table, row, property, value))
            {
                Annotate(written, name, text);
            }
        }

        return written;
    }

    /// <summary>A value as people read it, or null when it is what the value says.</summary>
    public static string? Formatted(Entity row, string column, object? value) =>
        row.FormattedValues.TryGetValue(column, out var text) ? text
        : value is EntityReference { Name: { } name } ? name
        : value is long number ? number.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>Adds an annotation with a text.</summary>
    public static void Annotate(ODataProperty property, string name, string value) =>
        property.InstanceAnnotations.Add(new ODataInstanceAnnotation(name, new ODataPrimitiveValue(value)));
}
