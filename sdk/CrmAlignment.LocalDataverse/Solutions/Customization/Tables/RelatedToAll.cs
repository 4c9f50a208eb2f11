using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Tables;

/// <summary>Notes and activities, which any table may have once that is enabled; neither can be taken back.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/maker/data-platform/data-platform-create-entity.</remarks>
internal static class RelatedToAll
{
    /// <summary>The catalog with a table that has notes.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="table">The table.</param>
    public static MetadataCatalog WithNotes(MetadataCatalog catalog, TableDefinition table) => table.HasNotes
        ? catalog
        : Point(catalog.WithTable(table with { HasNotes = true }), table, "annotation", "objectid", $"{table.LogicalName}_Annotations");

    /// <summary>The catalog with a table that activities may regard.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="table">The table.</param>
    public static MetadataCatalog WithActivities(MetadataCatalog catalog, TableDefinition table) => table.HasActivities
        ? catalog
        : catalog.Tables
            .Where(activity => activity.IsActivity && activity.FindColumn("regardingobjectid") is not null)
            .Aggregate(
                catalog.WithTable(table with { HasActivities = true }),
                (known, activity) => Point(
                    known, table, activity.LogicalName, "regardingobjectid", $"{table.LogicalName}_{activity.SchemaName}s"));

    private static MetadataCatalog Point(MetadataCatalog catalog, TableDefinition table, string from, string column, string name)
    {
        var pointing = catalog.Table(from);
        var lookup = pointing.Column(column);
        var extended = lookup with { Targets = [.. lookup.Targets.Append(table.LogicalName).Distinct()] };
        return catalog.WithTable(pointing.WithColumns([extended])).WithRelationships(
        [
            new OneToManyRelationship(name, table.LogicalName, from, column)
            {
                Cascade = CascadeSettings.Parental,
                ReferencingNavigationProperty = SharedNavigation.NameOf(pointing, column, table.LogicalName),
            },
        ]);
    }
}
