using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Tables in the SDK's form. What the catalog does not know stays null.</summary>
internal static class TableMetadata
{
    public static EntityMetadata Of(MetadataCatalog catalog, TableDefinition table, EntityFilters filters, LabelLanguages language)
    {
        var metadata = Own(catalog, table, language);
        if ((filters & EntityFilters.Attributes) != 0)
        {
            metadata.With(
                nameof(metadata.Attributes),
                table.Columns.Concat(NameColumns.Of(table)).Select(column => ColumnMetadata.Of(table, column, language)).ToArray());
        }

        if ((filters & EntityFilters.Relationships) != 0)
        {
            AddRelationships(catalog, table, metadata);
        }

        if ((filters & EntityFilters.Privileges) != 0)
        {
            metadata.With(nameof(metadata.Privileges), TablePrivilege.Of(table).Select(PrivilegeMetadata.Of).ToArray());
        }

        return metadata;
    }

    private static EntityMetadata Own(MetadataCatalog catalog, TableDefinition table, LabelLanguages language)
    {
        var metadata = new EntityMetadata
        {
            LogicalName = table.LogicalName,
            SchemaName = table.SchemaName,
            EntitySetName = table.EntitySetName,
            LogicalCollectionName = table.EntitySetName,
            MetadataId = MetadataIds.OfTable(table.LogicalName),
            DisplayName = LabelMetadata.Of(Named(table, table.Label, language), language),
            DisplayCollectionName = LabelMetadata.Of(Named(table, table.CollectionLabel, language), language),
            Description = LabelMetadata.Of(table.Description, language),
            OwnershipType = Ownership(table.Ownership),
            IsActivity = table.IsActivity,
            IsBPFEntity = ProcessFlowColumns.IsOf(table),
            IsActivityParty = catalog.FindTable("activityparty")?.FindColumn("partyid")?.Targets.Contains(table.LogicalName) == true,
            HasActivities = table.HasActivities,
            HasNotes = table.HasNotes,
            AutoCreateAccessTeams = table.HasAccessTeams,
            IsConnectionsEnabled = new BooleanManagedProperty(ConnectionEnablement.IsEnabled(catalog, table.LogicalName)),
            IsValidForQueue = new BooleanManagedProperty(table.IsValidForQueue),
            ChangeTrackingEnabled = table.ChangeTrackingEnabled,
            CanChangeTrackingBeEnabled = new BooleanManagedProperty(table.CanChangeTrackingBeEnabled),
        };
        return metadata
            .With(nameof(metadata.ObjectTypeCode), table.ObjectTypeCode)
            .With(nameof(metadata.PrimaryIdAttribute), table.PrimaryIdColumn)
            .With(nameof(metadata.PrimaryNameAttribute), table.PrimaryNameColumn)
            .With(nameof(metadata.PrimaryImageAttribute), table.Columns.FirstOrDefault(column => column.IsPrimaryImage)?.LogicalName)
            .With(nameof(metadata.IsCustomEntity), table.IsCustom)
            .With(nameof(metadata.IsIntersect), table.IsIntersect)
            .With(nameof(metadata.IsStateModelAware), table.HasState)
            .With(nameof(metadata.IsOptimisticConcurrencyEnabled), true)
            .With(nameof(metadata.EnforceStateTransitions), table.EnforcesStateTransitions)
            .With(nameof(metadata.Keys), table.Keys.Select(key => KeyMetadata.Of(table, key, language)).ToArray());
    }

    private static LocalizedText Named(TableDefinition table, LocalizedText label, LabelLanguages language) =>
        table.IsCustom ? label : PlatformLabels.In(language.User, label);

    private static void AddRelationships(MetadataCatalog catalog, TableDefinition table, EntityMetadata metadata) => metadata
        .With(
            nameof(metadata.OneToManyRelationships),
            catalog.ChildrenOf(table.LogicalName).Select(item => RelationshipMetadata.Of(catalog, item)).ToArray())
        .With(
            nameof(metadata.ManyToOneRelationships),
            catalog.ParentsOf(table.LogicalName).Select(item => RelationshipMetadata.Of(catalog, item)).ToArray())
        .With(
            nameof(metadata.ManyToManyRelationships),
            catalog.ManyToMany.Where(item => item.Table1 == table.LogicalName || item.Table2 == table.LogicalName).Select(item => RelationshipMetadata.Of(catalog, item)).ToArray());

    private static OwnershipTypes Ownership(OwnershipType ownership) => ownership switch
    {
        OwnershipType.User => OwnershipTypes.UserOwned,
        OwnershipType.Organization => OwnershipTypes.OrganizationOwned,
        OwnershipType.BusinessUnit => OwnershipTypes.BusinessOwned,
        _ => OwnershipTypes.None,
    };
}
