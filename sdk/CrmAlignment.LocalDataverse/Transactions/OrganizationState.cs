using System;
using System.Collections.Generic;
using System.Threading;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Transactions;

/// <summary>
/// One organization below its requests: the ids of the rows that it cannot be without, its transactions, and who is told when a commit
/// made something stale.
/// </summary>
internal sealed class OrganizationState(OrganizationStore store, OrganizationIdentity identity)
{
    private readonly List<ICommitWatcher> _watchers = [];
    private readonly HashSet<string> _watched = new(StringComparer.Ordinal);
    private Action<ExecutionScope>? _afterCommit;
    private int _cacheVersion;

    /// <summary>Ids of the rows every organization has.</summary>
    public OrganizationIdentity Identity { get; private set; } = identity;

    /// <summary>The metadata as of now.</summary>
    public MetadataCatalog Catalog => store.Catalog;

    /// <summary>Grows whenever something cached became stale: what an older transaction read is not cached then.</summary>
    public int CacheVersion => Volatile.Read(ref _cacheVersion);

    /// <summary>Tells somebody of each commit. For the time in which the organization is put together.</summary>
    /// <param name="watcher">Whom to tell.</param>
    public void Watch(ICommitWatcher watcher)
    {
        _watchers.Add(watcher);
        _watched.UnionWith(watcher.Tables);
    }

    /// <summary>Begins a transaction.</summary>
    /// <param name="readOnly">Whether nothing is written.</param>
    /// <returns>The scope; dispose it.</returns>
    public ExecutionScope Begin(bool readOnly)
    {
        var version = CacheVersion;
        return new ExecutionScope(readOnly ? store.BeginRead() : store.BeginWrite(), version, _afterCommit ??= AfterCommit);
    }

    /// <summary>Reads inside a request's transaction, or in one of its own when there is none.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="execution">The request's transaction; null outside one.</param>
    /// <param name="read">Reads.</param>
    /// <returns>What was read.</returns>
    public T Read<T>(ExecutionScope? execution, Func<StoreTransaction, T> read)
    {
        if (execution is not null)
        {
            return read(execution.Transaction);
        }

        using var transaction = store.BeginRead();
        return read(transaction);
    }

    /// <summary>Notes that something cached became stale.</summary>
    public void AdvanceCacheVersion() => Interlocked.Increment(ref _cacheVersion);

    /// <summary>Goes on with rows that took the place of all the others.</summary>
    /// <param name="identity">The rows every organization has, among the new ones.</param>
    public void GoOnWith(OrganizationIdentity identity)
    {
        Identity = identity;
        ForgetEverything();
    }

    /// <summary>Tells every watcher that all rows may be other ones.</summary>
    public void ForgetEverything() => _watchers.ForEach(static watcher => watcher.ForgetEverything());

    private void AfterCommit(ExecutionScope execution)
    {
        var written = execution.Transaction.Written;
        // Most commits write what nobody watches.
        if (written.Count == 0 || written.LastOf(_watched) == 0)
        {
            return;
        }

        foreach (var watcher in _watchers)
        {
            if (written.LastOf(watcher.Tables) > 0)
            {
                watcher.AfterCommit();
            }
        }
    }
}
