using CrmAlignment.WebApi.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>The requests that change and delete definitions. Which one it is, the address says, whatever the body does.</summary>
internal static class DefinitionChanges
{
    /// <summary>The request that replaces a definition.</summary>
    /// <param name="target">The definition.</param>
    /// <param name="sent">What replaces it.</param>
    /// <param name="mergesLabels">Whether labels in languages that are not sent stay.</param>
    public static OrganizationRequest Update(DefinitionTarget target, SentDefinition sent, bool mergesLabels) => (target.Definition, sent.Definition) switch
    {
        (EntityMetadata table, EntityMetadata changed) => OfTable(table, changed, mergesLabels),
        (AttributeMetadata column, AttributeMetadata changed) => OfColumn(target.TableName, column, changed, mergesLabels),
        (RelationshipMetadataBase relationship, RelationshipMetadataBase changed) => OfRelationship(relationship, changed, mergesLabels),
        (OptionSetMetadataBase choices, OptionSetMetadataBase changed) => OfChoices(choices, changed, mergesLabels),
        _ => throw WebApiException.MethodNotAllowed("PUT", target.Definition is null ? "a list of definitions. Name one by its id or its name. This" : $"a {target.Definition.GetType().Name}. This"),
    };

    /// <summary>The request that deletes a definition.</summary>
    public static OrganizationRequest Delete(DefinitionTarget target) => target.Definition switch
    {
        EntityMetadata table => new DeleteEntityRequest { LogicalName = table.LogicalName },
        AttributeMetadata column => new DeleteAttributeRequest { EntityLogicalName = target.TableName, LogicalName = column.LogicalName },
        EntityKeyMetadata key => new DeleteEntityKeyRequest { EntityLogicalName = target.TableName, Name = key.LogicalName },
        RelationshipMetadataBase relationship => new DeleteRelationshipRequest { Name = relationship.SchemaName },
        OptionSetMetadataBase choices => new DeleteOptionSetRequest { Name = choices.Name },
        _ => throw WebApiException.MethodNotAllowed("DELETE", target.Definition is null ? "a list of definitions. Name one by its id or its name. This" : $"a {target.Definition.GetType().Name}. This"),
    };

    private static UpdateEntityRequest OfTable(EntityMetadata table, EntityMetadata changed, bool mergesLabels)
    {
        changed.LogicalName = table.LogicalName;
        return new UpdateEntityRequest { Entity = changed, MergeLabels = mergesLabels, HasActivities = changed.HasActivities, HasNotes = changed.HasNotes, HasFeedback = changed.HasFeedback };
    }

    private static UpdateAttributeRequest OfColumn(string table, AttributeMetadata column, AttributeMetadata changed, bool mergesLabels)
    {
        changed.LogicalName = column.LogicalName;
        return new UpdateAttributeRequest { EntityName = table, Attribute = changed, MergeLabels = mergesLabels };
    }

    private static UpdateRelationshipRequest OfRelationship(RelationshipMetadataBase relationship, RelationshipMetadataBase changed, bool mergesLabels)
    {
        changed.SchemaName = relationship.SchemaName;
        changed.MetadataId = relationship.MetadataId;
        return new UpdateRelationshipRequest { Relationship = changed, MergeLabels = mergesLabels };
    }

    private static UpdateOptionSetRequest OfChoices(OptionSetMetadataBase choices, OptionSetMetadataBase changed, bool mergesLabels)
    {
        changed.Name = choices.Name;
        return new UpdateOptionSetRequest { OptionSet = changed, MergeLabels = mergesLabels };
    }
}
