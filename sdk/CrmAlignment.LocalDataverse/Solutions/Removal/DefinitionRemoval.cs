using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions.Components;

namespace CrmAlignment.LocalDataverse.Solutions.Removal;

/// <summary>Removes tables, columns, keys, relationships and global choices with the data in them.</summary>
internal sealed class DefinitionRemoval
{
    private readonly HashSet<string> _tables;
    private readonly HashSet<string> _relationships;
    private readonly List<string> _choices;
    private readonly ILookup<string, string> _columns;
    private readonly ILookup<string, string> _keys;

    private DefinitionRemoval(MetadataCatalog catalog, IReadOnlySet<Component> components)
    {
        var definitions = new MetadataComponents(catalog);
        _tables = components.Select(definitions.TableOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _relationships = components.Select(definitions.RelationshipOf).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        _choices = [.. components.Select(definitions.ChoiceOf).OfType<string>()];
        _columns = components.Select(definitions.ColumnOf).OfType<(string Table, string Name)>()
            .SelectMany(column => WithBeside(catalog, column)).Distinct()
            .ToLookup(column => column.Table, column => column.Name);
        _keys = components.Select(definitions.KeyOf).OfType<(string Table, string Name)>().ToLookup(key => key.Table, key => key.Name);

        // Relationships without a solution of their own are those that the platform gave the table.
        _relationships.UnionWith(catalog.OneToMany
            .Where(item => _tables.Contains(item.ReferencedTable)
                || _tables.Contains(item.ReferencingTable)
                || _columns[item.ReferencingTable].Contains(item.ReferencingColumn))
            .Where(item => !IsPlatformColumn(item.ReferencingTable, item.ReferencingColumn) || _tables.Contains(item.ReferencedTable))
            .Select(item => item.SchemaName));
        _relationships.UnionWith(catalog.ManyToMany.Where(item => _tables.Contains(item.Table1) || _tables.Contains(item.Table2))
            .Select(item => item.SchemaName));
        _tables.UnionWith(catalog.ManyToMany.Where(item => _relationships.Contains(item.SchemaName)).Select(item => item.IntersectTable));
    }

    /// <summary>Removes the definitions among components, and what other tables hold about their rows.</summary>
    public static void Run(IRequestScope scope, IReadOnlySet<Component> components)
    {
        var removal = new DefinitionRemoval(scope.Catalog, components);
        foreach (var table in removal._tables.Select(scope.Catalog.Table))
        {
            TraceRemoval.Run(scope, table, removal._tables);
        }

        scope.Transaction.ApplyCatalog(removal.Apply(scope.Catalog));
        AdministratorProfile.Follow(scope.Transaction);
    }

    // What the platform gave a column of files, images or rollups goes with it.
    private static IEnumerable<(string Table, string Name)> WithBeside(MetadataCatalog catalog, (string Table, string Name) gone)
    {
        var column = catalog.Column(gone.Table, gone.Name);
        return FileColumns.Beside(column).Concat(RollupColumns.Beside(column))
            .Where(beside => catalog.Table(gone.Table).FindColumn(beside.LogicalName) is not null)
            .Select(beside => (gone.Table, beside.LogicalName))
            .Prepend(gone);
    }

    private MetadataCatalog Apply(MetadataCatalog catalog)
    {
        var changed = catalog.Tables.Where(table => !_tables.Contains(table.LogicalName)).Select(Reduce)
            .Where(table => !ReferenceEquals(table, catalog.FindTable(table.LogicalName)));
        return catalog
            .WithoutRelationships(_relationships)
            .WithTables(changed)
            .WithoutTables(_tables)
            .WithoutGlobalChoices(_choices);
    }

    private TableDefinition Reduce(TableDefinition table)
    {
        var reduced = table;
        var gone = _columns[table.LogicalName].ToLookup(column => IsPlatformColumn(table.LogicalName, column));
        if (gone[false].Any())
        {
            reduced = reduced.WithoutColumns([.. gone[false]]);
        }

        if (gone[true].Any())
        {
            // A solution that changed a column of the platform takes its change along.
            var platform = PlatformCatalog.Instance.Table(table.LogicalName);
            reduced = reduced.WithColumns(gone[true].Select(platform.Column));
        }

        if (_keys[table.LogicalName].Any())
        {
            reduced = reduced.WithoutKeys([.. _keys[table.LogicalName]]);
        }

        var narrowed = reduced.Columns.Where(column => column.Targets.Any(_tables.Contains)).ToList();
        return narrowed.Count == 0
            ? reduced
            : reduced.WithColumns(narrowed
                .Select(column => column with { Targets = [.. column.Targets.Where(target => !_tables.Contains(target))] }));
    }

    private static bool IsPlatformColumn(string table, string column) =>
        PlatformCatalog.Instance.FindTable(table)?.FindColumn(column) is not null;
}
