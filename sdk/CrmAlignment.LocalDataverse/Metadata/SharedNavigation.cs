using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// Names of the navigation properties of a lookup that leads to rows of several tables: it has one for each of them, and two of one name
/// cannot be told apart.
/// </summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/annotation (objectid_account),
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/task (regardingobjectid_account_task).
/// </remarks>
internal static class SharedNavigation
{
    /// <summary>The name of the navigation property from a lookup to one of its tables.</summary>
    /// <param name="referencing">The table of the lookup.</param>
    /// <param name="column">The lookup.</param>
    /// <param name="referenced">Logical name of the table that it leads to.</param>
    public static string NameOf(TableDefinition referencing, string column, string referenced) =>
        referencing.IsActivity && referencing.LogicalName != ActivityColumns.Pointer
            ? $"{column}_{referenced}_{referencing.LogicalName}"
            : $"{column}_{referenced}";

    /// <summary>
    /// The relationships of lookups of the platform to tables of solutions that a version named after the lookup alone, with their own names.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    public static IEnumerable<OneToManyRelationship> MistakenIn(MetadataCatalog catalog) =>
        from relationship in catalog.OneToMany
        where relationship.ReferencingNavigationProperty == relationship.ReferencingColumn
        let referencing = catalog.Table(relationship.ReferencingTable)
        where referencing.IsCustom || catalog.Table(relationship.ReferencedTable).IsCustom
        let column = referencing.FindColumn(relationship.ReferencingColumn)
        where column is { Type: ColumnType.Lookup, IsCustom: false, Targets.Length: > 1 }
        select relationship with
        {
            ReferencingNavigationProperty = NameOf(referencing, column.LogicalName, relationship.ReferencedTable),
        };
}
