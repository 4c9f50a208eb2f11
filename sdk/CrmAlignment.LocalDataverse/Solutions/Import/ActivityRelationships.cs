using System;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// Activities of whatever kind may regard the same rows: those of the tables that have activities
/// (https://learn.microsoft.com/power-apps/developer/data-platform/custom-activities).
/// </summary>
internal static class ActivityRelationships
{
    private const string Regarding = "regardingobjectid";

    /// <summary>The catalog, in which every activity table of a solution may regard what the platform's activities may.</summary>
    /// <param name="catalog">The catalog.</param>
    public static MetadataCatalog Complete(MetadataCatalog catalog) => catalog.Tables
        .Where(table => table is { IsActivity: true, IsCustom: true })
        .Aggregate(catalog, (known, activity) => Complete(known, activity, known.Column(ActivityColumns.Pointer, Regarding).Targets));

    private static MetadataCatalog Complete(MetadataCatalog catalog, TableDefinition activity, ImmutableArray<string> regarded)
    {
        var column = activity.Column(Regarding);
        var related = catalog.OneToMany
            .Where(item => item.ReferencingTable == activity.LogicalName && item.ReferencingColumn == Regarding)
            .Select(item => item.ReferencedTable)
            .ToHashSet(StringComparer.Ordinal);
        return catalog
            .WithTable(activity.WithColumns([column with { Targets = [.. column.Targets.Union(regarded)] }]))
            .WithRelationships([.. regarded.Where(table => !related.Contains(table)).Select(table =>
                new OneToManyRelationship($"{table}_{activity.LogicalName}s", table, activity.LogicalName, Regarding)
                {
                    Cascade = CascadeSettings.Parental,
                    ReferencingNavigationProperty = SharedNavigation.NameOf(activity, Regarding, table),
                })]);
    }
}
