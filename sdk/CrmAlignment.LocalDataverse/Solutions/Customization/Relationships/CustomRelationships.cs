using System;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Relationships;

/// <summary>Which relationships somebody made, rather than the platform.</summary>
internal static class CustomRelationships
{
    /// <summary>Whether a relationship is over a custom lookup or a custom intersect table.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="relationship">The relationship.</param>
    public static bool IsCustom(MetadataCatalog catalog, RelationshipDefinition relationship) => relationship switch
    {
        OneToManyRelationship lookup => catalog.Column(lookup.ReferencingTable, lookup.ReferencingColumn).IsCustom,
        ManyToManyRelationship pairs => catalog.Table(pairs.IntersectTable).IsCustom,
        _ => throw new InvalidOperationException($"The relationship {relationship.SchemaName} is of an unknown kind."),
    };
}
