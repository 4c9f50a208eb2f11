using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>Rules that hold between the tables of a catalog.</summary>
internal static class MetadataRules
{
    internal static void RefuseSharedNames(IEnumerable<TableDefinition> tables)
    {
        var typeCodes = new Dictionary<int, string>();
        var entitySets = new Dictionary<string, string>(System.StringComparer.Ordinal);
        foreach (var table in tables)
        {
            if (table.ObjectTypeCode != 0 && !typeCodes.TryAdd(table.ObjectTypeCode, table.LogicalName))
            {
                throw DataverseFault.InvalidArgument(
                    $"Tables '{typeCodes[table.ObjectTypeCode]}' and '{table.LogicalName}' both have the object type code {table.ObjectTypeCode}; give one another.");
            }

            if (!entitySets.TryAdd(table.EntitySetName, table.LogicalName))
            {
                throw DataverseFault.InvalidArgument(
                    $"Tables '{entitySets[table.EntitySetName]}' and '{table.LogicalName}' both have the entity set name '{table.EntitySetName}'; give one another.");
            }
        }
    }

    internal static void RequireEnds(MetadataCatalog catalog, RelationshipDefinition relationship)
    {
        if (relationship is OneToManyRelationship oneToMany)
        {
            catalog.Table(oneToMany.ReferencedTable);
            catalog.Column(oneToMany.ReferencingTable, oneToMany.ReferencingColumn);
        }
        else if (relationship is ManyToManyRelationship manyToMany)
        {
            catalog.Table(manyToMany.Table1);
            catalog.Table(manyToMany.Table2);
            catalog.Column(manyToMany.IntersectTable, manyToMany.Column1);
            catalog.Column(manyToMany.IntersectTable, manyToMany.Column2);
        }
    }
}
