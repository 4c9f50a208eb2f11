using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Names the relationship that a property of an early-bound class stands for.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RelationshipSchemaNameAttribute : Attribute
{
    /// <summary>Names the relationship.</summary>
    /// <param name="schemaName">Its schema name; not empty.</param>
    public RelationshipSchemaNameAttribute(string schemaName)
    {
        if (string.IsNullOrEmpty(schemaName))
        {
            throw new ArgumentNullException(nameof(schemaName));
        }

        SchemaName = schemaName;
    }

    /// <summary>Names the relationship of a table with itself.</summary>
    /// <param name="schemaName">Its schema name; not empty.</param>
    /// <param name="primaryEntityRole">The role of the record that has the property.</param>
    public RelationshipSchemaNameAttribute(string schemaName, EntityRole primaryEntityRole)
        : this(schemaName)
    {
        PrimaryEntityRole = primaryEntityRole;
    }

    /// <summary>The role of the record that has the property; null when tables differ.</summary>
    public EntityRole? PrimaryEntityRole { get; }

    /// <summary>The schema name.</summary>
    public string SchemaName { get; }
}
