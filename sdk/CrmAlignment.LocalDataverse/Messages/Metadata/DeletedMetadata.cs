using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Ids of definitions that are gone (https://learn.microsoft.com/power-apps/developer/data-platform/cache-schema-data).</summary>
internal static class DeletedMetadata
{
    /// <summary>What went since a version.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="since">The version.</param>
    /// <param name="kinds">The kinds asked for.</param>
    /// <returns>Ids by kind.</returns>
    public static DeletedMetadataCollection Of(MetadataCatalog catalog, int since, DeletedMetadataFilters kinds)
    {
        var found = new DeletedMetadataCollection();
        var gone = catalog.History.Deleted
            .Where(definition => definition.Version > since && !IsThere(catalog, definition))
            .Select(definition => (Kind: KindOf(definition), Id: IdOf(definition)))
            .Where(item => item.Kind is { } kind && (kinds & kind) != 0);
        foreach (var group in gone.GroupBy(item => item.Kind!.Value))
        {
            // The collection's constructor is not public.
            var ids = (DataCollection<Guid>)Activator.CreateInstance(typeof(DataCollection<Guid>), nonPublic: true)!;
            ids.AddRange(group.Select(item => item.Id).Distinct());
            found[group.Key] = ids;
        }

        return found;
    }

    // Alternate keys have no filter of their own.
    private static DeletedMetadataFilters? KindOf(DeletedDefinition definition) => definition.Kind switch
    {
        DefinitionKind.Table => DeletedMetadataFilters.Entity,
        DefinitionKind.Column => DeletedMetadataFilters.Attribute,
        DefinitionKind.Relationship => DeletedMetadataFilters.Relationship,
        DefinitionKind.Choice => DeletedMetadataFilters.OptionSet,
        _ => null,
    };

    private static Guid IdOf(DeletedDefinition definition) => definition.Kind switch
    {
        DefinitionKind.Table => MetadataIds.OfTable(definition.Name),
        DefinitionKind.Column => MetadataIds.OfColumn(TableOf(definition), PartOf(definition)),
        DefinitionKind.Key => MetadataIds.OfKey(TableOf(definition), PartOf(definition)),
        DefinitionKind.Relationship => MetadataIds.OfRelationship(definition.Name),
        _ => MetadataIds.OfChoice(definition.Name),
    };

    // It may have come back since.
    private static bool IsThere(MetadataCatalog catalog, DeletedDefinition definition) => definition.Kind switch
    {
        DefinitionKind.Table => catalog.FindTable(definition.Name) is not null,
        DefinitionKind.Column => catalog.FindTable(TableOf(definition))?.FindColumn(PartOf(definition)) is not null,
        DefinitionKind.Relationship => catalog.FindRelationship(definition.Name) is not null,
        DefinitionKind.Choice => catalog.FindGlobalChoice(definition.Name) is not null,
        _ => false,
    };

    private static string TableOf(DeletedDefinition part) => part.Name[..part.Name.IndexOf('.', StringComparison.Ordinal)];

    private static string PartOf(DeletedDefinition part) => part.Name[(part.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
