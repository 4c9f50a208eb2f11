using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Holds a package's relationships and entity maps against the catalog that has its tables already.</summary>
internal sealed class RelationshipExtension(MetadataCatalog catalog, SolutionPackage package, PackageProblems problems)
{
    /// <summary>The package's relationships whose ends exist; the others are reported.</summary>
    public List<OneToManyRelationship> Relationships()
    {
        var added = new List<OneToManyRelationship>();
        foreach (var relationship in package.Relationships)
        {
            // "owner" is the platform's union of users and teams; no table of that name has rows.
            if (relationship.ReferencedTable != "owner" && HasEnds(relationship))
            {
                added.Add(Translate(relationship));
            }
        }

        return added;
    }

    /// <summary>Reports columns of entity maps that do not exist.</summary>
    public void CheckMaps()
    {
        foreach (var map in package.EntityMaps)
        {
            var pairs = map.Columns.SelectMany(pair => new[] { (Table: map.SourceTable, Column: pair.Key), (Table: map.TargetTable, Column: pair.Value) });
            foreach (var (table, column) in pairs.Distinct().Where(end => catalog.FindTable(end.Table)?.FindColumn(end.Column) is null))
            {
                Refuse(
                    $"entity map {map.SourceTable} to {map.TargetTable}",
                    $"there is no column '{table}.{column}'.",
                    "Map columns that the package or the organization has.");
            }
        }
    }

    private bool HasEnds(PackageRelationship relationship)
    {
        var place = $"relationship {relationship.Name}";
        var child = catalog.FindTable(relationship.ReferencingTable);
        var missing = new[] { relationship.ReferencedTable, relationship.ReferencingTable }.Where(name => catalog.FindTable(name) is null).ToList();
        foreach (var name in missing)
        {
            Refuse(
                place,
                $"the table '{name}' is neither in the package nor in the organization.",
                "Import the solution that brings the table first.");
        }

        if (child is not null && child.FindColumn(relationship.ReferencingColumn) is null)
        {
            Refuse(
                place,
                $"the table '{child.LogicalName}' has no column '{relationship.ReferencingColumn}'.",
                "Describe the lookup among the table's attributes.");
            return false;
        }

        return missing.Count == 0;
    }

    private static OneToManyRelationship Translate(PackageRelationship relationship) => new(
        relationship.Name, relationship.ReferencedTable, relationship.ReferencingTable, relationship.ReferencingColumn)
    {
        IsHierarchical = relationship.IsHierarchical,
        Cascade = new CascadeSettings
        {
            Assign = Enum.Parse<CascadeType>(relationship.CascadeAssign),
            Delete = Enum.Parse<CascadeType>(relationship.CascadeDelete),
            Reparent = Enum.Parse<CascadeType>(relationship.CascadeReparent),
            Share = Enum.Parse<CascadeType>(relationship.CascadeShare),
            Unshare = Enum.Parse<CascadeType>(relationship.CascadeUnshare),
        },
    };

    private void Refuse(string element, string reason, string remedy) => problems.Add("customizations.xml", element, reason, remedy);
}
