using System.Linq;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>The relationship by which secured columns of a table's rows are shared; the platform gives it to every table of a solution.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/principalobjectattributeaccess#many-to-one-relationships.
/// </remarks>
internal static class SharedColumnRelationship
{
    /// <summary>The table that has a row for each column that is shared.</summary>
    public const string Table = "principalobjectattributeaccess";

    /// <summary>The lookup to the row whose column is shared.</summary>
    public const string Column = "objectid";

    /// <summary>Whether a relationship is of this kind.</summary>
    /// <param name="relationship">The relationship.</param>
    public static bool Is(OneToManyRelationship relationship) => relationship is { ReferencingTable: Table, ReferencingColumn: Column };

    /// <summary>The catalog in which every table of a solution has it.</summary>
    /// <param name="catalog">The catalog.</param>
    public static MetadataCatalog Complete(MetadataCatalog catalog)
    {
        if (catalog.FindTable(Table) is not { } shares)
        {
            return catalog;
        }

        var related = catalog.ParentsOf(Table).Where(Is).Select(parent => parent.ReferencedTable).ToHashSet();
        var missing = catalog.Tables.Where(table => table is { IsCustom: true, IsIntersect: false } && !related.Contains(table.LogicalName)).ToList();
        if (missing.Count == 0)
        {
            return catalog;
        }

        var lookup = shares.Column(Column);
        return catalog
            .WithTable(shares.WithColumns([lookup with { Targets = [.. lookup.Targets.Union(missing.Select(table => table.LogicalName))] }]))
            .WithRelationships(missing.Select(table => Of(shares, table)));
    }

    private static OneToManyRelationship Of(TableDefinition shares, TableDefinition table) =>
        new($"{table.LogicalName}_PrincipalObjectAttributeAccesses", table.LogicalName, Table, Column)
        {
            Cascade = new CascadeSettings { Delete = CascadeType.Cascade },
            ReferencingNavigationProperty = SharedNavigation.NameOf(shares, Column, table.LogicalName),
        };
}
