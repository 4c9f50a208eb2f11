namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>A relationship between two tables: <see cref="OneToManyRelationship"/> or <see cref="ManyToManyRelationship"/>.</summary>
/// <param name="SchemaName">Name, unique in the organization without regard to case.</param>
public abstract record RelationshipDefinition(string SchemaName);
