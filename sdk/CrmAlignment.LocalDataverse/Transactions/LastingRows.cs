using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Transactions;

/// <summary>
/// Rows that must outlive the request that noted them even when it fails: traces, and what a failed import did. They are written after
/// the request, in a transaction of their own.
/// </summary>
internal sealed class LastingRows(OrganizationStore store)
{
    private readonly ConcurrentQueue<(string Table, IReadOnlyDictionary<string, object?> Values)> _pending = new();

    /// <summary>Notes a row.</summary>
    /// <param name="table">Logical name of its table.</param>
    /// <param name="values">Its values in stored terms, the primary key included.</param>
    public void Keep(string table, IReadOnlyDictionary<string, object?> values) => _pending.Enqueue((table, values));

    /// <summary>Writes the rows noted so far. Called when no transaction of this thread is open.</summary>
    public void Flush()
    {
        if (_pending.IsEmpty)
        {
            return;
        }

        using var transaction = store.BeginWrite();
        while (_pending.TryDequeue(out var row))
        {
            Write(transaction, row.Table, row.Values);
        }

        transaction.Commit();
    }

    // Two failed imports of one batch may share the id of their job; the last one counts.
    private static void Write(StoreTransaction transaction, string table, IReadOnlyDictionary<string, object?> values)
    {
        var id = (Guid)values[transaction.Catalog.Table(table).PrimaryIdColumn]!;
        if (transaction.Exists(table, id))
        {
            transaction.Update(table, id, values);
        }
        else
        {
            transaction.Insert(table, values);
        }
    }
}
