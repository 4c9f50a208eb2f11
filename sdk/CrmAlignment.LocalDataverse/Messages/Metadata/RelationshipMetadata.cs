using System;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;
using Own = CrmAlignment.LocalDataverse.Metadata;
using Xrm = Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Relationships in the SDK's form.</summary>
internal static class RelationshipMetadata
{
    public static RelationshipMetadataBase Of(MetadataCatalog catalog, RelationshipDefinition relationship) => relationship switch
    {
        OneToManyRelationship lookup => Of(catalog, lookup),
        ManyToManyRelationship pairs => Of(catalog, pairs),
        _ => throw new InvalidOperationException(
            $"The relationship {relationship.SchemaName} is of the unknown kind {relationship.GetType()}."),
    };

    public static OneToManyRelationshipMetadata Of(MetadataCatalog catalog, OneToManyRelationship relationship) => new()
    {
        SchemaName = relationship.SchemaName,
        MetadataId = MetadataIds.OfRelationship(relationship.SchemaName),
        ReferencedEntity = relationship.ReferencedTable,
        ReferencedAttribute = catalog.Table(relationship.ReferencedTable).PrimaryIdColumn,
        ReferencingEntity = relationship.ReferencingTable,
        ReferencingAttribute = relationship.ReferencingColumn,
        ReferencedEntityNavigationPropertyName = relationship.ReferencedNavigationProperty,
        ReferencingEntityNavigationPropertyName = relationship.ReferencingNavigationProperty,
        IsHierarchical = relationship.IsHierarchical,
        IsCustomRelationship = catalog.Column(relationship.ReferencingTable, relationship.ReferencingColumn).IsCustom,
        CascadeConfiguration = new CascadeConfiguration
        {
            Assign = Cascade(relationship.Cascade.Assign),
            Delete = Cascade(relationship.Cascade.Delete),
            Merge = Cascade(relationship.Cascade.Merge),
            Reparent = Cascade(relationship.Cascade.Reparent),
            Share = Cascade(relationship.Cascade.Share),
            Unshare = Cascade(relationship.Cascade.Unshare),
        },
    };

    public static ManyToManyRelationshipMetadata Of(MetadataCatalog catalog, ManyToManyRelationship relationship) => new()
    {
        SchemaName = relationship.SchemaName,
        MetadataId = MetadataIds.OfRelationship(relationship.SchemaName),
        Entity1LogicalName = relationship.Table1,
        Entity1IntersectAttribute = relationship.Column1,
        Entity1NavigationPropertyName = relationship.NavigationProperty1,
        Entity2LogicalName = relationship.Table2,
        Entity2IntersectAttribute = relationship.Column2,
        Entity2NavigationPropertyName = relationship.NavigationProperty2,
        IntersectEntityName = relationship.IntersectTable,
        IsCustomRelationship = catalog.Table(relationship.IntersectTable).IsCustom,
    };

    private static Xrm.CascadeType Cascade(Own.CascadeType type) => Enum.Parse<Xrm.CascadeType>(type.ToString());
}
