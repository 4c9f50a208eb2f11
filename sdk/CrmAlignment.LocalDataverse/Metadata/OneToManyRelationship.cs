namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>A lookup column of one table that points to rows of another.</summary>
/// <param name="SchemaName">Name, unique in the organization.</param>
/// <param name="ReferencedTable">Logical name of the parent table (the "one").</param>
/// <param name="ReferencingTable">Logical name of the child table (the "many").</param>
/// <param name="ReferencingColumn">Logical name of the lookup column in the child table.</param>
public sealed record OneToManyRelationship(string SchemaName, string ReferencedTable, string ReferencingTable, string ReferencingColumn)
    : RelationshipDefinition(SchemaName)
{
    /// <summary>What actions on the parent do to its children. Default: those of a referential relationship.</summary>
    public CascadeSettings Cascade { get; init; } = CascadeSettings.Referential;

    /// <summary>Whether operators such as under and above follow this relationship of a table to itself. Default: false.</summary>
    public bool IsHierarchical { get; init; }

    /// <summary>Name of the single-valued navigation property of the Web API, on the child. Default: the column's name.</summary>
    public string ReferencingNavigationProperty { get; init; } = ReferencingColumn;

    /// <summary>Name of the collection-valued navigation property of the Web API, on the parent. Default: the schema name.</summary>
    public string ReferencedNavigationProperty { get; init; } = SchemaName;
}
