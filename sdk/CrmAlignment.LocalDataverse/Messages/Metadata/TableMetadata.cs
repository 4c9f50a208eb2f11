using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Tables in the SDK's form. What the catalog does not know stays null.</summary>
internal static class TableMetadata
{
    public static EntityMetadata Of(MetadataCatalog catalog, TableDefinition table, EntityFilters filters, int language)
    {
        var metadata = Own(table, language);
        if ((filters & EntityFilters.Attributes) != 0)
        {
            metadata.With(
                nameof(metadata.Attributes),
                table.Columns.Select(column => ColumnMetadata.Of(table, column, language)).ToArray());
        }

        if ((filters & EntityFilters.Relationships) != 0)
        {
            AddRelationships(catalog, table, metadata);
        }

        return metadata;
    }

    private static EntityMetadata Own(TableDefinition table, int language)
    {
        var metadata = new EntityMetadata
        {
            LogicalName = table.LogicalName,
            SchemaName = table.SchemaName,
            EntitySetName = table.EntitySetName,
            LogicalCollectionName = table.EntitySetName,
            MetadataId = MetadataIds.OfTable(table.LogicalName),
            DisplayName = LabelMetadata.Of(table.Label, language),
            DisplayCollectionName = LabelMetadata.Of(table.CollectionLabel, language),
            Description = LabelMetadata.Of(table.Description, language),
            OwnershipType = Ownership(table.Ownership),
            IsActivity = table.IsActivity,
            HasActivities = table.HasActivities,
            HasNotes = table.HasNotes,
            IsValidForQueue = new BooleanManagedProperty(table.IsValidForQueue),
        };
        return metadata
            .With(nameof(metadata.ObjectTypeCode), table.ObjectTypeCode)
            .With(nameof(metadata.PrimaryIdAttribute), table.PrimaryIdColumn)
            .With(nameof(metadata.PrimaryNameAttribute), table.PrimaryNameColumn)
            .With(nameof(metadata.IsCustomEntity), table.IsCustom)
            .With(nameof(metadata.IsIntersect), table.IsIntersect)
            .With(nameof(metadata.EnforceStateTransitions), table.EnforcesStateTransitions)
            .With(nameof(metadata.Keys), table.Keys.Select(key => Key(table, key, language)).ToArray());
    }

    private static EntityKeyMetadata Key(TableDefinition table, KeyDefinition key, int language) => new EntityKeyMetadata
    {
        LogicalName = key.LogicalName,
        SchemaName = key.LogicalName,
        MetadataId = MetadataIds.OfKey(table.LogicalName, key.LogicalName),
        DisplayName = LabelMetadata.Of(key.Label, language),
        KeyAttributes = [.. key.Columns],
    }
    .With(nameof(EntityKeyMetadata.EntityLogicalName), table.LogicalName)
    .With(nameof(EntityKeyMetadata.EntityKeyIndexStatus), EntityKeyIndexStatus.Active);

    private static void AddRelationships(MetadataCatalog catalog, TableDefinition table, EntityMetadata metadata) => metadata
        .With(
            nameof(metadata.OneToManyRelationships),
            catalog.ChildrenOf(table.LogicalName).Select(item => RelationshipMetadata.Of(catalog, item)).ToArray())
        .With(
            nameof(metadata.ManyToOneRelationships),
            catalog.ParentsOf(table.LogicalName).Select(item => RelationshipMetadata.Of(catalog, item)).ToArray())
        .With(
            nameof(metadata.ManyToManyRelationships),
            catalog.ManyToMany.Where(item => item.Table1 == table.LogicalName || item.Table2 == table.LogicalName).Select(RelationshipMetadata.Of).ToArray());

    private static OwnershipTypes Ownership(OwnershipType ownership) => ownership switch
    {
        OwnershipType.User => OwnershipTypes.UserOwned,
        OwnershipType.Organization => OwnershipTypes.OrganizationOwned,
        OwnershipType.BusinessUnit => OwnershipTypes.BusinessOwned,
        _ => OwnershipTypes.None,
    };
}
