using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Client;

/// <content>What is read later of a record that is tracked.</content>
public partial class OrganizationServiceContext
{
    /// <summary>Reads the records that a relationship relates to a tracked record, and tracks them.</summary>
    /// <param name="entity">The record.</param>
    /// <param name="relationship">The relationship.</param>
    /// <exception cref="InvalidOperationException">The record is not tracked.</exception>
    public void LoadProperty(Entity entity, Relationship relationship)
    {
        RequireTracked(entity);
        if (relationship is null)
        {
            throw new ArgumentNullException(nameof(relationship));
        }

        Load(entity, relationship, RelatedTable(entity, relationship), typeof(Entity));
    }

    /// <summary>
    /// Reads what a property of an early-bound record holds: a column, or related records, which are tracked from then on.
    /// </summary>
    /// <param name="entity">The record.</param>
    /// <param name="propertyName">The property, marked with the column or the relationship that it stands for.</param>
    /// <exception cref="ArgumentException">The class has no such property, or it is not marked.</exception>
    /// <exception cref="InvalidOperationException">The record is not tracked.</exception>
    public void LoadProperty(Entity entity, string propertyName)
    {
        RequireTracked(entity);
        var property = entity.GetType().GetProperty(propertyName)
            ?? throw new ArgumentException($"The class '{entity.GetType().Name}' has no property '{propertyName}'.", nameof(propertyName));
        if (Attribute.GetCustomAttribute(property, typeof(RelationshipSchemaNameAttribute)) is RelationshipSchemaNameAttribute mark)
        {
            var relationship = new Relationship(mark.SchemaName) { PrimaryEntityRole = mark.PrimaryEntityRole };
            var type = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            Load(entity, relationship, TableOf(type) ?? RelatedTable(entity, relationship), type);
        }
        else if (Attribute.GetCustomAttribute(property, typeof(AttributeLogicalNameAttribute)) is AttributeLogicalNameAttribute column)
        {
            Load(entity, column.LogicalName);
        }
        else
        {
            throw new ArgumentException($"The property '{propertyName}' names neither a column nor a relationship.", nameof(propertyName));
        }
    }

    private void Load(Entity entity, string column)
    {
        var request = new RetrieveRequest { Target = entity.ToEntityReference(), ColumnSet = new ColumnSet(column) };
        var read = ((RetrieveResponse)Execute(request)).Entity;
        entity[column] = read.Contains(column) ? read[column] : null;
        if (read.FormattedValues.TryGetValue(column, out var text))
        {
            entity.FormattedValues[column] = text;
        }
    }

    private void Load(Entity entity, Relationship relationship, string table, Type type)
    {
        var request = new RetrieveRequest
        {
            Target = entity.ToEntityReference(),
            ColumnSet = new ColumnSet(),
            RelatedEntitiesQuery = new RelationshipQueryCollection
            {
                { relationship, new QueryExpression(table) { ColumnSet = new ColumnSet(true) } },
            },
        };
        var read = ((RetrieveResponse)Execute(request)).Entity.RelatedEntities;
        if (!read.TryGetValue(relationship, out var related))
        {
            entity.RelatedEntities.Remove(relationship);
            return;
        }

        var toEntity = typeof(Entity).GetMethod(nameof(Entity.ToEntity)).MakeGenericMethod(TableOf(type) is null ? typeof(Entity) : type);
        var records = related.Entities.Select(record => Merge((Entity)toEntity.Invoke(record, null))).ToList();
        entity.RelatedEntities[relationship] = new EntityCollection(records) { EntityName = table };
        foreach (var record in records.Where(record => Find(record) != null && Find(entity, relationship, record) is null))
        {
            AttachLink(entity, relationship, record);
        }
    }

    private string RelatedTable(Entity entity, Relationship relationship)
    {
        var response = (RetrieveRelationshipResponse)Execute(new RetrieveRelationshipRequest { Name = relationship.SchemaName });
        return response.RelationshipMetadata switch
        {
            OneToManyRelationshipMetadata many => relationship.PrimaryEntityRole == EntityRole.Referencing
                || (relationship.PrimaryEntityRole is null && many.ReferencingEntity == entity.LogicalName)
                    ? many.ReferencedEntity
                    : many.ReferencingEntity,
            ManyToManyRelationshipMetadata both => both.Entity1LogicalName == entity.LogicalName
                ? both.Entity2LogicalName
                : both.Entity1LogicalName,
            var other => throw new InvalidOperationException($"The relationship '{relationship.SchemaName}' is a {other?.GetType().Name}."),
        };
    }
}
