using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>One metadata query: which tables, with which of their columns, relationships and keys, or what changed of them.</summary>
internal sealed class MetadataQuery
{
    private readonly MetadataCatalog _catalog;
    private readonly EntityQueryExpression _query;
    private readonly int? _since;
    private readonly LabelLanguages _languages;
    private readonly MetadataProjection _properties;

    /// <summary>Checks a query.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="query">The query.</param>
    /// <param name="since">The version of the catalog that the client knows; null for everything.</param>
    public MetadataQuery(IRequestScope scope, EntityQueryExpression query, int? since)
    {
        _catalog = scope.Catalog;
        _query = query;
        _since = since;
        _languages = Languages(CallerLanguage.Of(scope), query.LabelQuery);
        _properties = new MetadataProjection(typeof(EntityMetadata), query.Properties);
        RequireParts();
    }

    /// <summary>Runs the query.</summary>
    /// <returns>The tables, by name.</returns>
    public EntityMetadataCollection Run()
    {
        var found = new EntityMetadataCollection();
        found.AddRange(_catalog.Tables.OrderBy(table => table.LogicalName, StringComparer.Ordinal).Select(Find).OfType<EntityMetadata>());
        return found;
    }

    private static LabelLanguages Languages(LabelLanguages caller, LabelQueryExpression? labels)
    {
        if (labels?.MissingLabelBehavior is not (null or 0))
        {
            throw DataverseFault.NotSupported("MissingLabelBehavior in a metadata query");
        }

        return labels is { FilterLanguages.Count: > 0 } ? caller with { Only = labels.FilterLanguages.ToHashSet() } : caller;
    }

    private void RequireParts()
    {
        if (_query.AttributeQuery is not null && !_properties.Has(nameof(EntityMetadata.Attributes)))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.InvalidAttributeQuery,
                "Attributes must be part of the requested EntityMetadata properties when an AttributeQuery is specified.");
        }

        if (_query.KeyQuery is not null && !_properties.Has(nameof(EntityMetadata.Keys)))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.InvalidKeyQuery,
                "Keys must be part of the requested EntityMetadata properties when a KeyQuery is specified.");
        }

        if (_query.RelationshipQuery is not null && !WantsRelationships)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.InvalidRelationshipQuery,
                "At least one of OneToManyRelationships, ManyToOneRelationships and ManyToManyRelationships must be part of the "
                    + "requested EntityMetadata properties when a RelationshipQuery is specified.");
        }
    }

    private bool WantsRelationships =>
        _properties.Has(nameof(EntityMetadata.OneToManyRelationships))
        || _properties.Has(nameof(EntityMetadata.ManyToOneRelationships))
        || _properties.Has(nameof(EntityMetadata.ManyToManyRelationships));

    private EntityMetadata? Find(TableDefinition table)
    {
        var metadata = TableMetadata.Of(_catalog, table, EntityFilters.Entity, _languages);
        if (!MetadataFilter.Matches(typeof(EntityMetadata), metadata, _query.Criteria))
        {
            return null;
        }

        metadata = TableMetadata.Of(_catalog, table, Parts(), _languages);
        var hasParts = TakeParts(table, metadata);
        if (_since is { } version)
        {
            metadata.HasChanged = _catalog.History.HasChanged(DefinitionKind.Table, table.LogicalName, version);
            if (metadata.HasChanged == false && !hasParts)
            {
                return null;
            }
        }

        return _properties.Of(metadata);
    }

    private EntityFilters Parts() =>
        EntityFilters.Entity
        | (_properties.Has(nameof(EntityMetadata.Attributes)) ? EntityFilters.Attributes : 0)
        | (_properties.Has(nameof(EntityMetadata.Privileges)) ? EntityFilters.Privileges : 0)
        | (WantsRelationships ? EntityFilters.Relationships : 0);

    // Whether any part is left: of the whole, what the queries ask for; of changes, what changed.
    private bool TakeParts(TableDefinition table, EntityMetadata metadata)
    {
        var attributes =
            Take(metadata.Attributes, _query.AttributeQuery, DefinitionKind.Column, column => $"{table.LogicalName}.{column.LogicalName}");
        var keys = _properties.Has(nameof(EntityMetadata.Keys))
            ? Take(metadata.Keys, _query.KeyQuery, DefinitionKind.Key, key => $"{table.LogicalName}.{key.LogicalName}")
            : null;
        var children =
            Take(metadata.OneToManyRelationships, _query.RelationshipQuery, DefinitionKind.Relationship, item => item.SchemaName);
        var parents = Take(metadata.ManyToOneRelationships, _query.RelationshipQuery, DefinitionKind.Relationship, item => item.SchemaName);
        var pairs = Take(metadata.ManyToManyRelationships, _query.RelationshipQuery, DefinitionKind.Relationship, item => item.SchemaName);
        metadata.With(nameof(metadata.Attributes), attributes)
            .With(nameof(metadata.Keys), keys)
            .With(nameof(metadata.OneToManyRelationships), children)
            .With(nameof(metadata.ManyToOneRelationships), parents)
            .With(nameof(metadata.ManyToManyRelationships), pairs);
        return new Array?[] { attributes, keys, children, parents, pairs }.Any(part => part is { Length: > 0 });
    }

    private T[]? Take<T>(T[]? parts, MetadataQueryExpression? query, DefinitionKind kind, Func<T, string> name)
        where T : MetadataBase
    {
        // Columns and relationships are of many classes, any of which may have the property.
        var named = typeof(RelationshipMetadataBase).IsAssignableFrom(typeof(T)) ? typeof(RelationshipMetadataBase) : typeof(T);
        var projection = query is null ? MetadataProjection.All : new MetadataProjection(named, query.Properties);
        var taken = new List<T>();
        foreach (var part in parts ?? [])
        {
            var hasChanged = _since is { } version && _catalog.History.HasChanged(kind, name(part), version);
            if (MetadataFilter.Matches(named, part, query?.Criteria) && (_since is null || hasChanged))
            {
                part.HasChanged = _since is null ? null : true;
                taken.Add(projection.Of(part));
            }
        }

        return parts is null ? null : [.. taken];
    }
}
