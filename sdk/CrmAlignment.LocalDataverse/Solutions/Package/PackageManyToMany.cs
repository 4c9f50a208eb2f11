namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A many-to-many relationship.</summary>
/// <param name="Name">Schema name, by which Associate and Disassociate name the relationship.</param>
/// <param name="FirstTable">Logical name of the first table.</param>
/// <param name="SecondTable">Logical name of the second table; the first one again for a relationship of a table to itself.</param>
/// <param name="IntersectTable">Name of the intersect table, in the author's case.</param>
internal sealed record PackageManyToMany(string Name, string FirstTable, string SecondTable, string IntersectTable);
