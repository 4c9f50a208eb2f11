using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>The relationship that the platform gives every custom table of the organization to it.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/organization lists those of its own tables
/// (organization_competitors); exports of custom tables name theirs after the table.
/// </remarks>
internal static class OrganizationRelationship
{
    /// <summary>The lookup of the table.</summary>
    public const string Column = "organizationid";

    /// <summary>Name of the relationship.</summary>
    /// <param name="table">The table.</param>
    public static string NameOf(TableDefinition table) => $"organization_{table.LogicalName}";

    /// <summary>The relationships that custom tables of a catalog lack, since they were made by a version that made none.</summary>
    /// <param name="catalog">The catalog.</param>
    public static IEnumerable<OneToManyRelationship> MissingIn(MetadataCatalog catalog) =>
        from table in catalog.Tables
        where table is { IsCustom: true, Ownership: OwnershipType.Organization, IsIntersect: false }
            && table.FindColumn(Column) is { IsReference: true }
            && !catalog.ParentsOf(table.LogicalName).Any(parent => parent.ReferencingColumn == Column)
            && catalog.FindRelationship(NameOf(table)) is null
        select new OneToManyRelationship(NameOf(table), "organization", table.LogicalName, Column)
        {
            Cascade = new CascadeSettings { Delete = CascadeType.NoCascade },
        };
}
