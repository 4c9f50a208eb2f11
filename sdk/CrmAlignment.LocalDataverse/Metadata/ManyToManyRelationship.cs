namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>A relationship through an intersect table that has one row for each pair.</summary>
/// <remarks>
/// Rows are linked and unlinked by Associate and Disassociate, not by creating rows of the intersect table
/// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-associate-disassociate).
/// </remarks>
/// <param name="SchemaName">Name, unique in the organization.</param>
/// <param name="Table1">Logical name of the first table.</param>
/// <param name="Table2">Logical name of the second table.</param>
/// <param name="IntersectTable">Logical name of the intersect table.</param>
/// <param name="Column1">Column of the intersect table with the id of the first table's row.</param>
/// <param name="Column2">Column of the intersect table with the id of the second table's row.</param>
public sealed record ManyToManyRelationship(
    string SchemaName, string Table1, string Table2, string IntersectTable, string Column1, string Column2)
    : RelationshipDefinition(SchemaName)
{
    /// <summary>Navigation property of <see cref="Table1"/> to the rows of <see cref="Table2"/>.</summary>
    public string NavigationProperty1 => SchemaName;

    /// <summary>
    /// Navigation property of <see cref="Table2"/> to the rows of <see cref="Table1"/>. Between a table and itself it needs a name of its own;
    /// this ending was chosen by this project, because the platform's is not documented.
    /// </summary>
    public string NavigationProperty2 => Table1 == Table2 ? SchemaName + "_referenced" : SchemaName;
}
