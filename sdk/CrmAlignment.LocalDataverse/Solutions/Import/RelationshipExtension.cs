using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Adds a package's relationships to the catalog that has its tables already, and checks its entity maps.</summary>
internal sealed class RelationshipExtension(MetadataCatalog catalog, SolutionPackage package, PackageProblems problems, ImportReport report)
{
    /// <summary>The catalog with the relationships whose ends exist; the others are reported.</summary>
    public MetadataCatalog Apply()
    {
        var lookups = package.Relationships.Where(HasEffect).Where(HasEnds).ToList();
        var pairs = package.ManyToMany.Where(HasEnds).ToList();
        var extended = catalog.WithTables(lookups.GroupBy(lookup => lookup.ReferencingTable, StringComparer.Ordinal).Select(WithTargets));
        extended = lookups.Aggregate(extended, WithParent);
        var firstCode = CatalogExtension.FirstFreeTypeCode(extended);
        extended = extended.WithTables(pairs.Select((pair, index) => Intersect(extended, pair, firstCode + index)));
        CheckMaps(extended);
        return extended.WithRelationships([.. lookups.Select(lookup => Translate(extended, lookup)), .. pairs.Select(Translate)]);
    }

    /// <summary>Whether the runtime has the table on which the relationship works.</summary>
    private bool HasEffect(PackageRelationship relationship)
    {
        // "owner" is the platform's union of users and teams; no table of that name has rows.
        if (relationship.ReferencedTable == "owner")
        {
            return false;
        }

        // Exports of tables with activities name every kind of activity of the platform. Names of other publishers have a prefix.
        if (catalog.FindTable(relationship.ReferencingTable) is null && !relationship.ReferencingTable.Contains('_'))
        {
            report.Note($"Relationship '{relationship.Name}' has no effect: the local Dataverse does not have the platform's table "
                + $"'{relationship.ReferencingTable}'.");
            return false;
        }

        return true;
    }

    private bool HasEnds(PackageRelationship relationship)
    {
        var place = $"relationship {relationship.Name}";
        if (!HaveTables(place, relationship.ReferencedTable, relationship.ReferencingTable))
        {
            return false;
        }

        if (catalog.Table(relationship.ReferencingTable).FindColumn(relationship.ReferencingColumn) is { IsReference: true })
        {
            return true;
        }

        Refuse(
            place,
            $"the table '{relationship.ReferencingTable}' has no lookup '{relationship.ReferencingColumn}'.",
            "Describe the lookup among the table's attributes.");
        return false;
    }

    private bool HasEnds(PackageManyToMany relationship) =>
        HaveTables($"relationship {relationship.Name}", relationship.FirstTable, relationship.SecondTable);

    private bool HaveTables(string place, params string[] tables)
    {
        var missing = tables.Where(table => catalog.FindTable(table) is null).Distinct().ToList();
        foreach (var name in missing)
        {
            Refuse(
                place,
                $"the table '{name}' is neither in the package nor in the organization.",
                "Import the solution that brings the table first.");
        }

        return missing.Count == 0;
    }

    /// <summary>A lookup of the platform, such as the subject of a note, points at the package's table too.</summary>
    private TableDefinition WithTargets(IGrouping<string, PackageRelationship> lookups)
    {
        var table = catalog.Table(lookups.Key);
        foreach (var lookup in lookups)
        {
            var column = table.Column(lookup.ReferencingColumn);
            if (!column.Targets.Contains(lookup.ReferencedTable))
            {
                table = table.WithColumns([column with { Targets = [.. column.Targets, lookup.ReferencedTable] }]);
            }
        }

        return table;
    }

    /// <summary>A table that notes or activities point at has them.</summary>
    private static MetadataCatalog WithParent(MetadataCatalog extended, PackageRelationship lookup)
    {
        var table = extended.Table(lookup.ReferencedTable);
        return (lookup.ReferencingTable, lookup.ReferencingColumn) switch
        {
            ("annotation", "objectid") => extended.WithTable(table with { HasNotes = true }),
            ("activitypointer", "regardingobjectid") => extended.WithTable(table with { HasActivities = true }),
            _ => extended,
        };
    }

    private void CheckMaps(MetadataCatalog extended)
    {
        foreach (var map in package.EntityMaps)
        {
            var pairs = map.Columns
                .SelectMany(pair => new[] { (Table: map.SourceTable, Column: pair.Key), (Table: map.TargetTable, Column: pair.Value) });
            foreach (var (table, column) in pairs.Distinct().Where(end => extended.FindTable(end.Table)?.FindColumn(end.Column) is null))
            {
                Refuse(
                    $"entity map {map.SourceTable} to {map.TargetTable}",
                    $"there is no column '{table}.{column}'.",
                    "Map columns that the package or the organization has.");
            }
        }
    }

    private static OneToManyRelationship Translate(MetadataCatalog extended, PackageRelationship relationship) => new(
        relationship.Name, relationship.ReferencedTable, relationship.ReferencingTable, relationship.ReferencingColumn)
    {
        IsHierarchical = relationship.IsHierarchical,
        ReferencingNavigationProperty = relationship.ReferencingNavigation ?? Navigation(extended.Table(relationship.ReferencingTable), relationship),
        ReferencedNavigationProperty = relationship.ReferencedNavigation ?? relationship.Name,
        Cascade = new CascadeSettings
        {
            Assign = Enum.Parse<CascadeType>(relationship.CascadeAssign),
            Delete = Enum.Parse<CascadeType>(relationship.CascadeDelete),
            Reparent = Enum.Parse<CascadeType>(relationship.CascadeReparent),
            Share = Enum.Parse<CascadeType>(relationship.CascadeShare),
            Unshare = Enum.Parse<CascadeType>(relationship.CascadeUnshare),
        },
    };

    // Older exports name no navigation properties.
    private static string Navigation(TableDefinition referencing, PackageRelationship relationship) =>
        referencing.Column(relationship.ReferencingColumn) is { Type: not ColumnType.Owner, Targets.Length: > 1 } lookup
            ? SharedNavigation.NameOf(referencing, lookup.LogicalName, relationship.ReferencedTable)
            : relationship.ReferencingColumn;

    private ManyToManyRelationship Translate(PackageManyToMany pair) =>
        IntersectTable.Relationship(pair.Name, pair.IntersectTable, catalog.Table(pair.FirstTable), catalog.Table(pair.SecondTable));

    private TableDefinition Intersect(MetadataCatalog extended, PackageManyToMany pair, int typeCode) =>
        extended.FindTable(pair.IntersectTable.ToLowerInvariant())
        ?? IntersectTable.Of(pair.IntersectTable, catalog.Table(pair.FirstTable), catalog.Table(pair.SecondTable), typeCode);

    private void Refuse(string element, string reason, string remedy) => problems.Add(PartName.Customizations, element, reason, remedy);
}
