using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Transactions;

/// <summary>Reads the small system tables that the runtime keeps in caches.</summary>
internal static class RowScan
{
    private static readonly Dictionary<string, object?> Everything = [];

    /// <summary>All rows of a table; none when the organization has no such table.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <returns>The rows, in the order they were added.</returns>
    public static List<StoredRow> All(StoreTransaction transaction, string table) => Where(transaction, table, Everything);

    /// <summary>Rows with some values; none when the organization has no such table.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="values">Values in stored terms, by column.</param>
    /// <returns>The rows, in the order they were added.</returns>
    public static List<StoredRow> Where(StoreTransaction transaction, string table, IReadOnlyDictionary<string, object?> values)
    {
        var rows = new List<StoredRow>();
        if (transaction.Catalog.FindTable(table) is null)
        {
            return rows;
        }

        foreach (var id in transaction.Find(table, values))
        {
            rows.Add(transaction.Retrieve(table, id)!);
        }

        return rows;
    }

    /// <summary>The id in a lookup or identifier column.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <returns>The id; empty when there is none.</returns>
    public static Guid IdIn(StoredRow row, string column) => row[column] switch
    {
        RowReference reference => reference.Id,
        Guid id => id,
        _ => Guid.Empty,
    };

    /// <summary>Text split at commas, blanks trimmed.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <returns>The parts.</returns>
    public static string[] Parts(object? text) =>
        (text as string)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
