using System;
using System.Collections.Generic;
using System.Threading;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Transactions;

/// <summary>
/// Something computed from committed rows and kept until those rows change. It names the tables that it was computed from, and that is
/// all: who writes one of them need not know of it. A transaction that changed them itself sees its own version.
/// </summary>
/// <typeparam name="T">What is computed.</typeparam>
internal sealed class CommittedCache<T> : ICommitWatcher
    where T : class
{
    private readonly OrganizationState _state;
    private readonly Func<StoreTransaction, T> _load;
    private readonly Lock _publishing = new();
    private volatile T? _value;

    /// <summary>Begins to watch.</summary>
    /// <param name="state">The organization.</param>
    /// <param name="tables">Logical names of the tables that the value is computed from.</param>
    /// <param name="load">Computes the value.</param>
    public CommittedCache(OrganizationState state, IReadOnlySet<string> tables, Func<StoreTransaction, T> load)
    {
        _state = state;
        _load = load;
        Tables = tables;
        state.Watch(this);
    }

    /// <inheritdoc/>
    public IReadOnlySet<string> Tables { get; }

    /// <summary>The value as a request sees it.</summary>
    /// <param name="execution">The request's transaction; null outside one.</param>
    /// <returns>The value.</returns>
    public T Get(ExecutionScope? execution)
    {
        if (execution is not null && execution.Transaction.Written.LastOf(Tables) is > 0 and var last)
        {
            return execution.Own(this, last, _load);
        }

        if (_value is { } known)
        {
            return known;
        }

        var version = execution?.CacheVersion ?? _state.CacheVersion;
        return Keep(_state.Read(execution, _load), version);
    }

    /// <inheritdoc/>
    public void AfterCommit()
    {
        _state.AdvanceCacheVersion();
        lock (_publishing)
        {
            _value = null;
        }
    }

    // What a transaction of an older state read may be gone since, with the change already forgotten. Of those who read the same
    // state at once, all take what the first one kept: there is one value, and with it one plug-in object of a step.
    private T Keep(T value, int version)
    {
        lock (_publishing)
        {
            return version == _state.CacheVersion ? _value ??= value : value;
        }
    }
}
