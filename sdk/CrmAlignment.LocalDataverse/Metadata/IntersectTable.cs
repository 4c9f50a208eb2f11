namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>Intersect tables of new N:N relationships.</summary>
internal static class IntersectTable
{
    /// <summary>The table.</summary>
    /// <param name="schemaName">Its schema name.</param>
    /// <param name="first">One table.</param>
    /// <param name="second">The other table.</param>
    /// <param name="typeCode">Its object type code.</param>
    public static TableDefinition Of(string schemaName, TableDefinition first, TableDefinition second, int typeCode)
    {
        var name = schemaName.ToLowerInvariant();
        var (firstColumn, secondColumn) = Columns(first, second);
        return new TableDefinition(name, name + "id", null,
        [
            new ColumnDefinition(name + "id", ColumnType.UniqueIdentifier),
            new ColumnDefinition(firstColumn, ColumnType.UniqueIdentifier),
            new ColumnDefinition(secondColumn, ColumnType.UniqueIdentifier),
            .. StandardColumns.For(OwnershipType.None),
        ])
        {
            SchemaName = schemaName,
            EntitySetName = name + "set",
            ObjectTypeCode = typeCode,
            Ownership = OwnershipType.None,
            IsIntersect = true,
            IsCustom = true,
        };
    }

    /// <summary>The relationship over such a table.</summary>
    /// <param name="schemaName">Its schema name.</param>
    /// <param name="intersect">Schema name of the table.</param>
    /// <param name="first">One table.</param>
    /// <param name="second">The other table.</param>
    public static ManyToManyRelationship Relationship(string schemaName, string intersect, TableDefinition first, TableDefinition second)
    {
        var (firstColumn, secondColumn) = Columns(first, second);
        return new ManyToManyRelationship(
            schemaName, first.LogicalName, second.LogicalName, intersect.ToLowerInvariant(), firstColumn, secondColumn);
    }

    // The platform names the columns after the primary keys; those of a table related to itself end in one and two.
    private static (string First, string Second) Columns(TableDefinition first, TableDefinition second) =>
        first.PrimaryIdColumn == second.PrimaryIdColumn
            ? (first.PrimaryIdColumn + "one", second.PrimaryIdColumn + "two")
            : (first.PrimaryIdColumn, second.PrimaryIdColumn);
}
