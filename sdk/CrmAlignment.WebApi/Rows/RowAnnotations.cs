using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Rows;

/// <summary>The annotations of values that the caller prefers.</summary>
/// <param name="model">The model.</param>
/// <param name="preferences">What the caller prefers.</param>
internal sealed class RowAnnotations(WebModel model, Preferences preferences)
{
    private readonly bool _formatted = preferences.Includes(Annotations.FormattedValue);
    private readonly bool _lookupTable = preferences.Includes(Annotations.LookupTable);
    private readonly bool _lookupNavigation = preferences.Includes(Annotations.LookupNavigation);

    /// <summary>Whether there are any.</summary>
    public bool Any => _formatted || _lookupTable || _lookupNavigation;

    /// <summary>The annotations of a value, by their names.</summary>
    public IEnumerable<(string Name, string Text)> Of(TableModel table, Entity row, PropertyModel property, object value)
    {
        if (_formatted && RowProperties.Formatted(row, property.Column.LogicalName, value) is { } text)
        {
            yield return (Annotations.FormattedValue, text);
        }

        if (value is not EntityReference reference)
        {
            yield break;
        }

        if (_lookupNavigation && NavigationTo(table, property, reference) is { } navigation)
        {
            yield return (Annotations.LookupNavigation, navigation);
        }

        if (_lookupTable)
        {
            yield return (Annotations.LookupTable, reference.LogicalName);
        }
    }

    /// <summary>Writes them before the value.</summary>
    public void Write(Utf8JsonWriter json, TableModel table, Entity row, PropertyModel property, object value)
    {
        foreach (var (name, text) in Of(table, row, property, value))
        {
            json.WriteString($"{property.Name}@{name}", text);
        }
    }

    private string? NavigationTo(TableModel table, PropertyModel property, EntityReference reference) => table.Navigations.Values
        .FirstOrDefault(navigation => navigation.Column == property.Column &&
            (navigation.TargetTable == reference.LogicalName || !model.Tables.ContainsKey(navigation.TargetTable)))?.Name;
}
