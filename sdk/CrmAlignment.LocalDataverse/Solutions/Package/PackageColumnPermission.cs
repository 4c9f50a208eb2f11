namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>What a column security profile allows with one column: 0 not allowed, 4 allowed.</summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Column">Logical name of the column.</param>
/// <param name="CanRead">Whether it may be read.</param>
/// <param name="CanCreate">Whether a new row may set it.</param>
/// <param name="CanUpdate">Whether it may be changed.</param>
internal sealed record PackageColumnPermission(string Table, string Column, int CanRead, int CanCreate, int CanUpdate);
