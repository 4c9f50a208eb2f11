using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Enables tables for connections, as administrators and packages do; it cannot be taken back.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/connection-entities.</remarks>
internal static class ConnectionEnablement
{
    private const string Connection = "connection";

    /// <summary>Whether rows of a table can be connected.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="table">Logical name of the table.</param>
    public static bool IsEnabled(MetadataCatalog catalog, string table) =>
        catalog.FindTable(Connection)?.FindColumn("record1id")?.Targets.Contains(table) == true;

    /// <summary>The catalog in which connections lead from and to a table, through relationships that are named after it.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="table">The table.</param>
    public static MetadataCatalog Enable(MetadataCatalog catalog, TableDefinition table) =>
        new[] { 1, 2 }.Aggregate(catalog, (known, side) => Point(known, table, side));

    private static MetadataCatalog Point(MetadataCatalog catalog, TableDefinition table, int side)
    {
        var connection = catalog.Table(Connection);
        var record = connection.Column($"record{side}id");
        var type = connection.Column($"record{side}objecttypecode");
        var option = new ChoiceOption(table.ObjectTypeCode, table.Label);
        var relationship = new OneToManyRelationship($"{table.LogicalName}_connections{side}", table.LogicalName, Connection, record.LogicalName)
        {
            Cascade = new CascadeSettings { Delete = CascadeType.Cascade },
            ReferencingNavigationProperty = $"{record.LogicalName}_{table.LogicalName}",
        };
        return catalog
            .WithTable(connection.WithColumns(
            [
                record with { Targets = [.. record.Targets.Append(table.LogicalName).Distinct()] },
                type with { Choice = type.Choice!.WithOptions([.. type.Choice.Options.Where(known => known.Value != option.Value), option]) },
            ]))
            .WithRelationships([relationship]);
    }
}
