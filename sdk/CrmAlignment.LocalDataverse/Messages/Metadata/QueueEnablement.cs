using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Enables tables for queues, as administrators do beside any solution.</summary>
internal static class QueueEnablement
{
    /// <summary>
    /// The catalog with a table enabled: queueitem.objectid points at it too, through a relationship named after the table.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="table">The table.</param>
    public static MetadataCatalog Enable(MetadataCatalog catalog, TableDefinition table)
    {
        var items = catalog.Table("queueitem");
        var objects = items.Column("objectid");
        var extended = objects with { Targets = [.. objects.Targets.Append(table.LogicalName).Distinct()] };
        var relationship = new OneToManyRelationship($"{table.SchemaName}_QueueItems", table.LogicalName, "queueitem", "objectid")
        {
            Cascade = CascadeSettings.Parental,
            ReferencingNavigationProperty = SharedNavigation.NameOf(items, objects.LogicalName, table.LogicalName),
        };
        return catalog
            .WithTables([table with { IsValidForQueue = true }, items.WithColumns([extended])])
            .WithRelationships([relationship]);
    }
}
