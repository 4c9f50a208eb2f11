using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>
/// The account and the contact that customer columns name: accountid and contactid of customerid
/// (https://learn.microsoft.com/dynamics365/developer/reference/entities/opportunity), accountid and parentcontactid of
/// parentcustomerid. Whatever writes the customer writes them with it.
/// </summary>
internal static class DerivedColumns
{
    private static readonly ConditionalWeakTable<TableDefinition, ColumnDefinition[]> Derived = new();

    /// <summary>Adds the derived columns to values that are about to be written.</summary>
    /// <param name="table">The table.</param>
    /// <param name="values">The values, in stored terms.</param>
    public static void Fill(TableDefinition table, Dictionary<string, object?> values)
    {
        foreach (var column in Derived.GetValue(table, DerivedOf))
        {
            if (values.TryGetValue(column.DerivedFrom!, out var customer))
            {
                values[column.LogicalName] = customer is RowReference row && row.Table == column.Targets[0] ? customer : null;
            }
        }
    }

    /// <summary>Gives a whole row its derived columns, whatever it has in them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row, in stored terms.</param>
    public static void Complete(TableDefinition table, Dictionary<string, object?> row)
    {
        foreach (var column in Derived.GetValue(table, DerivedOf))
        {
            row.Remove(column.LogicalName);
        }

        Fill(table, row);
    }

    private static ColumnDefinition[] DerivedOf(TableDefinition table) => [.. table.Columns.Where(column => column.DerivedFrom is not null)];
}
