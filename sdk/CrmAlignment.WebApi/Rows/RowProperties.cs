using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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
    private readonly bool _formatted = preferences.Includes(Annotations.FormattedValue);
    private readonly bool _lookupTable = preferences.Includes(Annotations.LookupTable);
    private readonly bool _lookupNavigation = preferences.Includes(Annotations.LookupNavigation);

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
        if (_formatted && Formatted(row, column, value) is { } text)
        {
            Annotate(written, Annotations.FormattedValue, text);
        }

        if (value is EntityReference reference)
        {
            AnnotateLookup(table, property, written, reference);
        }

        return written;
    }

    private void AnnotateLookup(TableModel table, PropertyModel property, ODataProperty written, EntityReference reference)
    {
        if (_lookupNavigation && NavigationTo(table, property, reference) is { } navigation)
        {
            Annotate(written, Annotations.LookupNavigation, navigation);
        }

        if (_lookupTable)
        {
            Annotate(written, Annotations.LookupTable, reference.LogicalName);
        }
    }

    private string? NavigationTo(TableModel table, PropertyModel property, EntityReference reference) => table.Navigations.Values
        .FirstOrDefault(navigation => navigation.Column == property.Column &&
            (navigation.TargetTable == reference.LogicalName || !model.Tables.ContainsKey(navigation.TargetTable)))?.Name;

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
