using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.WebApi.Model;

/// <summary>
/// The entity sets of definitions, and the names by which a definition is found beside its id.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
/// </summary>
internal static class DefinitionSets
{
    /// <summary>Tables.</summary>
    public const string Entities = "EntityDefinitions";

    /// <summary>Relationships.</summary>
    public const string Relationships = "RelationshipDefinitions";

    /// <summary>Choices that tables share.</summary>
    public const string GlobalOptionSets = "GlobalOptionSetDefinitions";

    /// <summary>Managed properties.</summary>
    public const string ManagedProperties = "ManagedPropertyDefinitions";

    /// <summary>The class of each set.</summary>
    public static readonly FrozenDictionary<string, Type> Classes = new Dictionary<string, Type>
    {
        [Entities] = typeof(EntityMetadata),
        [Relationships] = typeof(RelationshipMetadataBase),
        [GlobalOptionSets] = typeof(OptionSetMetadataBase),
        [ManagedProperties] = typeof(ManagedPropertyMetadata),
    }.ToFrozenDictionary();

    /// <summary>The alternate key of each class.</summary>
    public static readonly FrozenDictionary<Type, string> Names = new Dictionary<Type, string>
    {
        [typeof(EntityMetadata)] = nameof(EntityMetadata.LogicalName),
        [typeof(AttributeMetadata)] = nameof(AttributeMetadata.LogicalName),
        [typeof(EntityKeyMetadata)] = nameof(EntityKeyMetadata.LogicalName),
        [typeof(RelationshipMetadataBase)] = nameof(RelationshipMetadataBase.SchemaName),
        [typeof(OptionSetMetadataBase)] = nameof(OptionSetMetadataBase.Name),
        [typeof(ManagedPropertyMetadata)] = nameof(ManagedPropertyMetadata.LogicalName),
    }.ToFrozenDictionary();
}
