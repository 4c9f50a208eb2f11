using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.WebApi.Model;

/// <summary>
/// The navigation properties of a table: one for each target of its lookups, one for each relationship in which others look at it, one for
/// each end of a many-to-many relationship.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-navigation-properties
/// </summary>
internal static class TableNavigations
{
    /// <summary>All of them, in the order of their names.</summary>
    public static IEnumerable<NavigationModel> Of(MetadataCatalog catalog, TableDefinition table) =>
        Owners(table).Concat(Single(catalog, table)).Concat(Collections(catalog, table)).Concat(ManyToMany(catalog, table)).Concat(Parties(catalog, table))
            .OrderBy(navigation => navigation.Name, StringComparer.Ordinal);

    private static IEnumerable<NavigationModel> Owners(TableDefinition table) =>
        table.Columns.Where(column => column.Type == ColumnType.Owner)
            .Select(column => new NavigationModel(column.LogicalName, null, WebModel.Principal, column));

    private static IEnumerable<NavigationModel> Single(MetadataCatalog catalog, TableDefinition table) =>
        from relationship in catalog.ParentsOf(table.LogicalName)
        let column = table.FindColumn(relationship.ReferencingColumn)
        where column is not null && column.Type is not (ColumnType.Owner or ColumnType.PartyList)
        select new NavigationModel(relationship.ReferencingNavigationProperty, relationship, relationship.ReferencedTable, column);

    private static IEnumerable<NavigationModel> Collections(MetadataCatalog catalog, TableDefinition table) =>
        from relationship in catalog.ChildrenOf(table.LogicalName)
        select new NavigationModel(relationship.ReferencedNavigationProperty, relationship, relationship.ReferencingTable, null);

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/email#collection-valued-navigation-properties
    private static IEnumerable<NavigationModel> Parties(MetadataCatalog catalog, TableDefinition table) =>
        from relationship in catalog.ParentsOf("activityparty")
        where table.IsActivity && relationship is { ReferencedTable: "activitypointer", ReferencingColumn: "activityid" }
        select new NavigationModel($"{table.LogicalName}_activity_parties", relationship, relationship.ReferencingTable, null);

    private static IEnumerable<NavigationModel> ManyToMany(MetadataCatalog catalog, TableDefinition table)
    {
        foreach (var relationship in catalog.ManyToMany)
        {
            if (relationship.Table1 == table.LogicalName)
            {
                yield return new NavigationModel(relationship.NavigationProperty1, relationship, relationship.Table2, null);
            }

            if (relationship.Table2 == table.LogicalName)
            {
                yield return new NavigationModel(relationship.NavigationProperty2, relationship, relationship.Table1, null);
            }
        }
    }
}
