using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Components;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// The tables of which a package has something. Of a table that a solution has whole it has every column and key but those that managed
/// solutions added; of any other one what the solution names
/// (https://learn.microsoft.com/power-platform/alm/segmented-solutions-alm).
/// </summary>
internal static class ExportTables
{
    /// <summary>The tables, by name.</summary>
    /// <param name="catalog">The definitions.</param>
    /// <param name="members">What belongs to the solution.</param>
    /// <param name="withRows">Tables of which the solution has views, forms or charts.</param>
    public static IReadOnlyList<ExportedTable> Of(MetadataCatalog catalog, ExportMembers members, HashSet<string> withRows) =>
    [
        .. catalog.Tables.Where(table => !table.IsIntersect).OrderBy(table => table.LogicalName, StringComparer.Ordinal)
            .Select(table => Of(table, members))
            .Where(table => table.IsWhole || table.Columns.Count > 0 || table.Keys.Count > 0 || withRows.Contains(table.Name)
                || members.Has(MetadataComponents.OfTable(table.Name))),
    ];

    private static ExportedTable Of(TableDefinition table, ExportMembers members)
    {
        // A table of the platform is nobody's, however much of it a package carries.
        var isWhole = table.IsCustom && members.HasWhole(MetadataComponents.OfTable(table.LogicalName));
        return new ExportedTable(
            table, isWhole, [.. Columns(table, isWhole, members)], [.. table.Keys.Where(key => Belongs(MetadataComponents.OfKey(table.LogicalName, key.LogicalName), isWhole, members))]);
    }

    private static IEnumerable<ColumnDefinition> Columns(TableDefinition table, bool isWhole, ExportMembers members)
    {
        var beside = table.Columns.SelectMany(FileColumns.Beside).Select(column => column.LogicalName).ToHashSet(StringComparer.Ordinal);
        bool IsIn(ColumnDefinition column) => Belongs(MetadataComponents.OfColumn(table.LogicalName, column.LogicalName), isWhole, members);
        return table.Columns
            .Where(column => IsIn(column) || (column.BaseOf is { } amount && table.FindColumn(amount) is { } known && IsIn(known)))
            .Where(column => ColumnWords.Of(table, column) is not null && !beside.Contains(column.LogicalName))

            // The platform adds them itself, and its exports never have them.
            .Where(column => column.LogicalName != "versionnumber" && column.AttributeOf is null && column.DerivedFrom is null)
            .OrderBy(column => column.LogicalName, StringComparer.Ordinal);
    }

    private static bool Belongs(Component component, bool isWhole, ExportMembers members) =>
        members.Has(component) || (isWhole && !members.IsOfOthers(component));
}
