using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Package;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Notes which tables, columns, keys, relationships and choices of the catalog are components of the package's solution.</summary>
internal sealed class DefinitionMarks(MetadataCatalog before, MetadataCatalog after, SolutionComponents components)
{
    public void Write(SolutionPackage package)
    {
        foreach (var choice in package.Choices)
        {
            components.Mark(MetadataComponents.OfChoice(choice.Name), choice.Name, before.FindGlobalChoice(choice.Name) is null);
        }

        foreach (var table in package.Tables)
        {
            WriteTable(package, table);
        }

        var relationships = package.Relationships.Select(relationship => relationship.Name)
            .Concat(package.ManyToMany.Select(pair => pair.Name));
        foreach (var name in relationships.Where(name => after.FindRelationship(name) is not null))
        {
            components.Mark(MetadataComponents.OfRelationship(name), name, before.FindRelationship(name) is null);
        }
    }

    private void WriteTable(SolutionPackage package, PackageTable table)
    {
        var known = before.FindTable(table.LogicalName);
        var name = table.LogicalName;
        components.Mark(MetadataComponents.OfTable(name), name, known is null, BehaviorOf(package, table));
        var columns = table.Columns.Where(column => IsComponent(table, column)).Select(column => column.LogicalName);
        foreach (var column in columns.Where(column => after.Table(name).FindColumn(column) is not null))
        {
            components.Mark(MetadataComponents.OfColumn(name, column), $"{name}.{column}", known?.FindColumn(column) is null);
        }

        foreach (var key in table.Keys.Select(key => key.LogicalName))
        {
            components.Mark(MetadataComponents.OfKey(name, key), $"{name}.{key}", known?.Keys
                .Any(other => other.LogicalName == key) != true);
        }
    }

    // A table of the platform is nobody's to remove, however much of it a package carries.
    private int BehaviorOf(SolutionPackage package, PackageTable table)
    {
        const int Shell = 2;
        if (!table.IsExtension)
        {
            return after.Table(table.LogicalName).IsCustom ? 0 : Shell;
        }

        // A table that is no root only gets something added.
        return package.Manifest.RootComponents.FirstOrDefault(root => root.IsTable(table.LogicalName))?.Behavior ?? Shell;
    }

    // System columns of an own table go with the table.
    private bool IsComponent(PackageTable table, PackageColumn column) =>
        table.IsExtension || !after
            .Table(table.LogicalName).IsCustom || (column.IsCustom && column.Type != "primarykey" && !column.IsPrimaryName);
}
