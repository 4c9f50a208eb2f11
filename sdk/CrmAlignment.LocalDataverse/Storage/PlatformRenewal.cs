using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Brings the metadata of a file to the platform's tables of this version: these are as the platform has them now, with what
/// the file added to them. What solutions brought stays as it is, and so does what somebody changed about the platform's own.
/// </summary>
internal static class PlatformRenewal
{
    /// <summary>The metadata of the file, renewed.</summary>
    /// <param name="stored">The metadata that the file was closed with.</param>
    /// <param name="platform">The platform's own tables as of this version.</param>
    /// <exception cref="StorageException">A column has another type now, under which its values cannot be read.</exception>
    internal static MetadataCatalog Renew(MetadataCatalog stored, MetadataCatalog platform)
    {
        var tables = platform.Tables.Select(table =>
            stored.FindTable(table.LogicalName) is { } known ? known.IsCustom ? known : Renew(known, table) : table);
        var catalog = stored.WithTables(tables)
            .WithoutRelationships(Renamed(stored, platform))
            .WithRelationships(platform.Relationships);
        catalog = catalog.WithRelationships(OrganizationRelationship.MissingIn(catalog));
        catalog = SharedColumnRelationship.Complete(catalog.WithRelationships(SharedNavigation.MistakenIn(catalog)));
        return platform.GlobalChoices.Aggregate(
            catalog, (renewed, choice) => renewed.WithGlobalChoice(WithOptionsOf(stored.FindGlobalChoice(choice.Name), choice)));
    }

    /// <summary>The names under which the file has relationships of the platform that have another name in this version.</summary>
    private static IEnumerable<string> Renamed(MetadataCatalog stored, MetadataCatalog platform)
    {
        var names = platform.OneToMany.ToDictionary(Ends, relationship => relationship.SchemaName);
        return stored.OneToMany
            .Where(relationship => names.TryGetValue(Ends(relationship), out var name) && name != relationship.SchemaName)
            .Select(relationship => relationship.SchemaName)
            .ToList();
    }

    private static (string Referencing, string Column, string Referenced) Ends(OneToManyRelationship relationship) =>
        (relationship.ReferencingTable, relationship.ReferencingColumn, relationship.ReferencedTable);

    private static TableDefinition Renew(TableDefinition known, TableDefinition table) => table with
    {
        Columns =
        [
            .. table.Columns.Select(column => known.FindColumn(column.LogicalName) is { } before ? Renew(table, before, column) : column),
            .. known.Columns.Where(column => table.FindColumn(column.LogicalName) is null),
        ],
        Keys = [.. table.Keys, .. known.Keys.Where(key => !table.Keys.Any(own => own.LogicalName == key.LogicalName))],

        // Enabling a table for queues, notes, activities and change tracking cannot be undone:
        // https://learn.microsoft.com/power-apps/maker/data-platform/data-platform-create-entity.
        IsValidForQueue = table.IsValidForQueue || known.IsValidForQueue,
        ChangeTrackingEnabled = table.ChangeTrackingEnabled || known.ChangeTrackingEnabled,
        HasNotes = table.HasNotes || known.HasNotes,
        HasActivities = table.HasActivities || known.HasActivities,
        HasAccessTeams = table.HasAccessTeams || known.HasAccessTeams,

        IsCustomized = known.IsCustomized,
        Label = known.IsCustomized ? known.Label : table.Label,
        CollectionLabel = known.IsCustomized ? known.CollectionLabel : table.CollectionLabel,
        Description = known.IsCustomized ? known.Description : table.Description,
    };

    private static ColumnDefinition Renew(TableDefinition table, ColumnDefinition known, ColumnDefinition column)
    {
        var renewed = (known.IsCustomized ? Customized(known, column) : column) with
        {
            Choice = column.Choice is { } choice ? WithOptionsOf(known.Choice, choice) : known.Choice is { IsCustomized: true } own ? own : null,

            // A custom table that is enabled for queues or activities became a target of the platform's lookups.
            Targets = column.IsReference ? [.. column.Targets.Union(known.Targets)] : column.Targets,
        };
        return ColumnChange.KeepsValues(known, renewed)
            ? renewed
            : throw new StorageException(
                $"The file has the column '{column.LogicalName}' of '{table.LogicalName}' as {known.Type}, this version as {column.Type}, "
                + "and its values cannot be carried over. Export the rows with the version that wrote the file, and import them into a new one.",
                raw.SQLITE_SCHEMA,
                string.Empty);
    }

    // What nobody can change is the platform's.
    private static ColumnDefinition Customized(ColumnDefinition known, ColumnDefinition column) => known with
    {
        Type = column.Type,
        SchemaName = column.SchemaName,
        BaseOf = column.BaseOf,
        IsValidForCreate = column.IsValidForCreate,
        IsValidForUpdate = column.IsValidForUpdate,
        IsValidForRead = column.IsValidForRead,
    };

    /// <summary>The choice with the options that were added to it; one that was changed otherwise stays, with what is new.</summary>
    private static ChoiceDefinition WithOptionsOf(ChoiceDefinition? known, ChoiceDefinition choice)
    {
        if (known is { IsCustomized: true })
        {
            var isNew = choice.Options.Where(option => known.Find(option.Value) is null && !known.Removed.Contains(option.Value));
            return known.WithOptions([.. known.Options, .. isNew]);
        }

        ImmutableArray<ChoiceOption> added = known is null ? [] : [.. known.Options.Where(option => choice.Find(option.Value) is null)];
        return added.IsEmpty
            ? choice
            : new ChoiceDefinition(choice.Name, [.. choice.Options, .. added], choice.IsGlobal) { Label = choice.Label };
    }
}
