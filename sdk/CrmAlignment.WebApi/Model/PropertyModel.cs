using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.WebApi.Model;

/// <summary>A property of an entity type, and the column that it shows.</summary>
/// <param name="Name">Name of the property: that of the column, of a lookup with _ before and _value after it.</param>
/// <param name="Column">The column.</param>
internal sealed record PropertyModel(string Name, ColumnDefinition Column)
{
    /// <summary>The property that a column has, or null when it has none.</summary>
    /// <remarks>
    /// Party lists and the rules of calendars are navigation properties, and names of lookups and choices annotations.
    /// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-properties
    /// </remarks>
    public static PropertyModel? Of(ColumnDefinition column) => column switch
    {
        { Type: ColumnType.PartyList or ColumnType.CalendarRules } or { AttributeOf: not null } or { IsValidForRead: false } => null,
        { IsReference: true } => new PropertyModel($"_{column.LogicalName}_value", column),
        _ => new PropertyModel(column.LogicalName, column),
    };
}
