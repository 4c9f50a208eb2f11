namespace CrmAlignment.Model.Schema;

/// <summary>A reference to a row of one table, and the one-to-many relationship that carries it.</summary>
/// <param name="LogicalName">Logical name, lower case, with the publisher's prefix.</param>
/// <param name="Target">Logical name of the table to which it points.</param>
/// <param name="Cascade">What follows from changes of the row to which it points.</param>
/// <param name="RelationshipName">Schema name of the relationship: prefix, table and column without their prefixes.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What the column holds, for people who configure.</param>
public sealed record LookupColumn(
    string LogicalName, string Target, Cascade Cascade, string RelationshipName, Label Label, Label Description)
    : ColumnSchema(LogicalName, Label, Description);
