using System;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>The stored value of a lookup: which row of which table.</summary>
/// <remarks>
/// Whether the row exists is not known by it: a write checks that, and what deletes a row deals with those that refer to it.
/// </remarks>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Id">Primary key of the row.</param>
internal readonly record struct RowReference(string Table, Guid Id)
{
    /// <summary>Table and id, as in "account 6f1d…".</summary>
    public override string ToString() => $"{Table} {Id}";
}
