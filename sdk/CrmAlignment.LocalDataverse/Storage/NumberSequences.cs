using System;
using System.Collections.Concurrent;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Numbers that only go up, kept in the database beside the rows. A number that a rolled-back transaction took is not given again
/// while the store is open, as with a sequence of SQL Server.
/// </summary>
internal sealed class NumberSequences
{
    private readonly ConcurrentDictionary<string, long> _next = new(StringComparer.Ordinal);

    /// <summary>The number that <see cref="Take"/> would return.</summary>
    /// <param name="session">The connection of the transaction.</param>
    /// <param name="name">Name of the sequence.</param>
    /// <param name="first">Its first number.</param>
    public long Peek(SqlSession session, string name, long first)
    {
        var next = MetadataTables.ReadCounter(session, name) ?? first;
        return _next.TryGetValue(name, out var reached) ? Math.Max(next, reached) : next;
    }

    /// <summary>The next number, used up.</summary>
    /// <param name="session">The connection of the transaction.</param>
    /// <param name="name">Name of the sequence.</param>
    /// <param name="first">Its first number.</param>
    public long Take(SqlSession session, string name, long first)
    {
        var number = Peek(session, name, first);
        _next[name] = number + 1;
        MetadataTables.WriteCounter(session, name, number + 1);
        return number;
    }
}
