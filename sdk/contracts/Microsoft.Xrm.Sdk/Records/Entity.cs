using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>A record of any table.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-create</remarks>
[Serializable]
[DataContract(Name = "Entity", Namespace = ContractNamespaces.Xrm2011)]
public class Entity : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private AttributeCollection _attributes;
    private FormattedValueCollection _formattedValues;
    private KeyAttributeCollection _keyAttributes;
    private RelatedEntityCollection _relatedEntities;

    /// <summary>Creates a record without a table.</summary>
    public Entity()
        : this(null)
    {
    }

    /// <summary>Creates a record.</summary>
    /// <param name="entityName">The table's logical name.</param>
    public Entity(string entityName)
    {
        LogicalName = entityName;
    }

    /// <summary>Creates a record with an id.</summary>
    /// <param name="entityName">The table's logical name.</param>
    /// <param name="id">The id.</param>
    public Entity(string entityName, Guid id)
        : this(entityName)
    {
        Id = id;
    }

    /// <summary>Creates a record that an alternate key of one column identifies.</summary>
    /// <param name="entityName">The table's logical name.</param>
    /// <param name="keyName">The column's logical name.</param>
    /// <param name="keyValue">The column's value.</param>
    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    /// <summary>Creates a record that an alternate key identifies.</summary>
    /// <param name="entityName">The table's logical name.</param>
    /// <param name="keyAttributes">The key's columns and values.</param>
    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName)
    {
        KeyAttributes = keyAttributes;
    }

    /// <summary>The columns: values under logical names. Never null.</summary>
    [DataMember]
    public AttributeCollection Attributes
    {
        get => _attributes ??= new AttributeCollection();
        set => _attributes = value;
    }

    /// <summary>What the record is to a client that tracks changes; null when nothing tracks it.</summary>
    [DataMember]
    public EntityState? EntityState { get; set; }

    /// <summary>The columns as the user's locale writes them. Never null.</summary>
    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => _formattedValues ??= new FormattedValueCollection();
        internal set => _formattedValues = value;
    }

    /// <summary>The id; empty when the platform is to choose one or a key identifies the record.</summary>
    [DataMember]
    public virtual Guid Id { get; set; }

    /// <summary>The alternate key that identifies the record when there is no id. Never null.</summary>
    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= new KeyAttributeCollection();
        set => _keyAttributes = value;
    }

    /// <summary>The table's logical name.</summary>
    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>Records created, updated or read together with this one. Never null.</summary>
    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => _relatedEntities ??= new RelatedEntityCollection();
        internal set => _relatedEntities = value;
    }

    /// <summary>The version of the row that was read, for optimistic concurrency.</summary>
    [DataMember]
    public string RowVersion { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>A column's value; setting adds or replaces it.</summary>
    /// <param name="attributeName">The column's logical name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">The record does not carry the column.</exception>
    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    /// <summary>Whether the record carries a column.</summary>
    /// <param name="attributeName">The column's logical name.</param>
    /// <returns>True when it does, even with a null value.</returns>
    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>A column's value, typed.</summary>
    /// <typeparam name="T">The type to cast to.</typeparam>
    /// <param name="attributeLogicalName">The column's logical name.</param>
    /// <returns>The value; the type's default when the record does not carry the column or carries null.</returns>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public virtual T GetAttributeValue<T>(string attributeLogicalName)
        => Attributes.TryGetValue(attributeLogicalName, out var value) && value != null ? (T)value : default;

    /// <summary>A reference to the record: id and row version, without its alternate key.</summary>
    /// <returns>The reference.</returns>
    public EntityReference ToEntityReference()
        => new EntityReference(LogicalName, Id) { RowVersion = RowVersion };

    /// <summary>A new record of an early-bound class, even of this record's own; both share columns and related records.</summary>
    /// <typeparam name="T">The class, marked with <see cref="EntityLogicalNameAttribute"/>, or <see cref="Entity"/> itself.</typeparam>
    /// <returns>The typed record.</returns>
    /// <exception cref="NotSupportedException">This record names no table, or the class is not marked or stands for another table.</exception>
    public T ToEntity<T>()
        where T : Entity
    {
        var type = typeof(T);
        if (type == typeof(Entity))
        {
            var entity = new Entity();
            CopyTo(entity);
            return (T)entity;
        }

        CheckLogicalName(type);
        var target = (T)Activator.CreateInstance(type);
        CopyTo(target);
        return target;
    }

    /// <summary>A column as the user's locale writes it.</summary>
    /// <param name="attributeLogicalName">The column's logical name.</param>
    /// <returns>The text; null when there is none.</returns>
    protected virtual string GetFormattedAttributeValue(string attributeLogicalName)
        => FormattedValues.TryGetValue(attributeLogicalName, out var text) ? text : null;

    /// <summary>Sets a column.</summary>
    /// <param name="attributeLogicalName">The column's logical name; not empty.</param>
    /// <param name="value">The value.</param>
    protected virtual void SetAttributeValue(string attributeLogicalName, object value)
    {
        CheckName(attributeLogicalName, nameof(attributeLogicalName));
        Attributes[attributeLogicalName] = value;
    }

    /// <summary>The one related record of a relationship.</summary>
    /// <typeparam name="TEntity">Its class.</typeparam>
    /// <param name="relationshipSchemaName">The relationship's schema name.</param>
    /// <param name="primaryEntityRole">This record's role, where a table relates to itself.</param>
    /// <returns>The record; null when none was read.</returns>
    protected virtual TEntity GetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity
        => GetRelatedEntities<TEntity>(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();

    /// <summary>Sets the one related record of a relationship.</summary>
    /// <typeparam name="TEntity">Its class.</typeparam>
    /// <param name="relationshipSchemaName">The relationship's schema name.</param>
    /// <param name="primaryEntityRole">This record's role, where a table relates to itself.</param>
    /// <param name="entity">The record; null removes it.</param>
    protected virtual void SetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, TEntity entity)
        where TEntity : Entity
        => SetRelatedEntities(relationshipSchemaName, primaryEntityRole, entity == null ? null : new[] { entity });

    /// <summary>The related records of a relationship.</summary>
    /// <typeparam name="TEntity">Their class.</typeparam>
    /// <param name="relationshipSchemaName">The relationship's schema name.</param>
    /// <param name="primaryEntityRole">This record's role, where a table relates to itself.</param>
    /// <returns>The records; null when none were read.</returns>
    protected virtual IEnumerable<TEntity> GetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity
        => RelatedEntities.TryGetValue(RelationshipOf(relationshipSchemaName, primaryEntityRole), out var related)
            ? related.Entities.Select(entity => entity.ToEntity<TEntity>())
            : null;

    /// <summary>Sets the related records of a relationship.</summary>
    /// <typeparam name="TEntity">Their class.</typeparam>
    /// <param name="relationshipSchemaName">The relationship's schema name.</param>
    /// <param name="primaryEntityRole">This record's role, where a table relates to itself.</param>
    /// <param name="entities">The records; null or none removes them.</param>
    protected virtual void SetRelatedEntities<TEntity>(
        string relationshipSchemaName, EntityRole? primaryEntityRole, IEnumerable<TEntity> entities)
        where TEntity : Entity
    {
        var relationship = RelationshipOf(relationshipSchemaName, primaryEntityRole);
        var records = entities?.Cast<Entity>().ToList();
        if (records == null || records.Count == 0)
        {
            RelatedEntities.Remove(relationship);
            return;
        }

        RelatedEntities[relationship] = new EntityCollection(records) { EntityName = records[0].LogicalName };
    }

    private static Relationship RelationshipOf(string schemaName, EntityRole? role)
    {
        CheckName(schemaName, "relationshipSchemaName");
        return new Relationship(schemaName) { PrimaryEntityRole = role };
    }

    private static void CheckName(string name, string parameter)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentNullException(parameter);
        }
    }

    private void CheckLogicalName(Type type)
    {
        if (string.IsNullOrWhiteSpace(LogicalName))
        {
            throw new NotSupportedException("LogicalName must be set before calling ToEntity().");
        }

        var marks = type.GetCustomAttributes(typeof(EntityLogicalNameAttribute), true);
        if (marks.Length == 0)
        {
            throw new NotSupportedException($"The class '{type.FullName}' names no table. Mark it with EntityLogicalNameAttribute.");
        }

        var name = ((EntityLogicalNameAttribute)marks[0]).LogicalName;
        if (LogicalName != name)
        {
            throw new NotSupportedException($"Cannot convert entity '{LogicalName}' to '{type.FullName}', which stands for '{name}'.");
        }
    }

    private void CopyTo(Entity target)
    {
        target.LogicalName = LogicalName ?? target.LogicalName;
        target.Attributes = Attributes;
        target.Id = Id;
        target.EntityState = EntityState;
        target.FormattedValues = FormattedValues;
        target.KeyAttributes = KeyAttributes;
        target.RelatedEntities = RelatedEntities;
        target.RowVersion = RowVersion;
        target.ExtensionData = ExtensionData;
    }
}
