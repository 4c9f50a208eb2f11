using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Mapping;

/// <summary>
/// What a new row takes over from the row it is made from: the platform's own maps, and the rows of entitymap and attributemap.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/customize-entity-attribute-mappings.</remarks>
internal static class ColumnMaps
{
    /// <summary>Whether there is a map between two tables.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="source">Logical name of the table copied from.</param>
    /// <param name="target">Logical name of the table copied to.</param>
    public static bool Any(StoreTransaction transaction, string source, string target) =>
        LeadMaps.Between(source, target).Any() || DocumentMaps.Joins(source, target) || Maps(transaction, source, target).Count > 0;

    /// <summary>A new row of a table with the mapped values of another row.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="source">The row copied from.</param>
    /// <param name="target">Logical name of the table of the new row.</param>
    /// <returns>The row, not stored.</returns>
    public static Entity NewRow(StoreTransaction transaction, Entity source, string target)
    {
        var from = transaction.Catalog.Table(source.LogicalName);
        var to = transaction.Catalog.Table(target);
        var row = new Entity(target);
        var pairs = LeadMaps.Between(source.LogicalName, target).Concat(DocumentMaps.Between(from, to)).Concat(Imported(transaction, source.LogicalName, target));
        foreach (var (name, mapped) in pairs)
        {
            if (to.FindColumn(mapped) is { } column && Value(source, from, name, column) is { } value)
            {
                row[mapped] = value;
            }
        }

        return row;
    }

    // The primary key is mapped to a lookup: the new row names the row it comes from.
    private static object? Value(Entity source, TableDefinition table, string name, ColumnDefinition target) =>
        name == table.PrimaryIdColumn && target.IsReference ? source.ToEntityReference() : source.GetAttributeValue<object?>(name);

    private static IEnumerable<KeyValuePair<string, string>> Imported(StoreTransaction transaction, string source, string target) =>
        from map in Maps(transaction, source, target)
        let key = new Dictionary<string, object?> { ["entitymapid"] = new RowReference("entitymap", map) }
        from pair in RowScan.Where(transaction, "attributemap", key)
        select new KeyValuePair<string, string>((string)pair["sourceattributename"]!, (string)pair["targetattributename"]!);

    private static IReadOnlyList<Guid> Maps(StoreTransaction transaction, string source, string target) => transaction.Find(
        "entitymap",
        new Dictionary<string, object?> { ["sourceentityname"] = source, ["targetentityname"] = target });
}
