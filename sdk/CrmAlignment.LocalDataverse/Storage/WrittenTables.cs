using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Which tables a transaction wrote, and when. Every write passes the transaction, so whatever is kept of rows learns here that it is
/// stale: nobody who writes has to say so.
/// </summary>
internal sealed class WrittenTables
{
    /// <summary>Those of a transaction that writes nothing.</summary>
    public static readonly WrittenTables None = new();

    // A transaction writes few tables: looking through a short list beats hashing.
    private readonly List<(string Table, int Last)> _tables = new(2);

    /// <summary>How many writes there were; a row read at an equal count is still the current one.</summary>
    public int Count { get; private set; }

    /// <summary>Notes a write of one row.</summary>
    /// <param name="table">The row's table.</param>
    public void Note(TableDefinition table)
    {
        Count++;
        for (var index = 0; index < _tables.Count; index++)
        {
            if (_tables[index].Table == table.LogicalName)
            {
                _tables[index] = (table.LogicalName, Count);
                return;
            }
        }

        _tables.Add((table.LogicalName, Count));
    }

    /// <summary>Notes that rows of all tables written so far may be other ones: writes were taken back.</summary>
    public void NoteRollback()
    {
        Count++;
        for (var index = 0; index < _tables.Count; index++)
        {
            _tables[index] = (_tables[index].Table, Count);
        }
    }

    /// <summary>The last write of any of some tables, as the <see cref="Count"/> it had; 0 when none of them was written.</summary>
    /// <param name="tables">Logical names.</param>
    /// <returns>The count.</returns>
    public int LastOf(IReadOnlySet<string> tables)
    {
        var last = 0;
        foreach (var (table, at) in _tables)
        {
            if (at > last && tables.Contains(table))
            {
                last = at;
            }
        }

        return last;
    }
}
