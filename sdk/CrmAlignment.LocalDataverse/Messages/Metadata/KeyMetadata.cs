using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Alternate keys in the SDK's form. Their index is there as soon as they are.</summary>
internal static class KeyMetadata
{
    public static EntityKeyMetadata Of(TableDefinition table, KeyDefinition key, LabelLanguages language) => new EntityKeyMetadata
    {
        LogicalName = key.LogicalName,
        SchemaName = key.LogicalName,
        MetadataId = MetadataIds.OfKey(table.LogicalName, key.LogicalName),
        DisplayName = LabelMetadata.Of(key.Label, language),
        KeyAttributes = [.. key.Columns],
    }
    .With(nameof(EntityKeyMetadata.EntityLogicalName), table.LogicalName)
    .With(nameof(EntityKeyMetadata.EntityKeyIndexStatus), EntityKeyIndexStatus.Active);
}
