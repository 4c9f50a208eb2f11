using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Transactions;

/// <summary>
/// One transaction and what belongs to it: every request that runs inside shares this object. A request outside a
/// transaction (PreValidation of a top-level request, asynchronous plug-ins) has none.
/// </summary>
internal sealed class ExecutionScope : IDisposable
{
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly Action<ExecutionScope> _committed;
    private Dictionary<object, (int Last, object Value)>? _own;

    /// <summary>Opens the scope around a transaction, which it ends.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="cacheVersion">The <see cref="OrganizationState.CacheVersion"/> before the transaction began.</param>
    /// <param name="committed">Is called after a commit.</param>
    public ExecutionScope(StoreTransaction transaction, int cacheVersion, Action<ExecutionScope> committed)
    {
        Transaction = transaction;
        CacheVersion = cacheVersion;
        _committed = committed;
    }

    /// <summary>The store transaction.</summary>
    public StoreTransaction Transaction { get; }

    /// <summary>
    /// The <see cref="OrganizationState.CacheVersion"/> before the transaction began: what it reads is at least as new.
    /// </summary>
    public int CacheVersion { get; }

    /// <summary>Whether a request inside failed, so that nothing of the transaction may remain.</summary>
    public bool IsDoomed { get; private set; }

    /// <summary>Counts writes, so that a row read before a write is not mistaken for the current one.</summary>
    public int WriteStamp => Transaction.Written.Count;

    /// <summary>What is computed from rows that this transaction changed: computed once, and again after the next change of them.</summary>
    /// <typeparam name="T">What is computed.</typeparam>
    /// <param name="key">What stands for it.</param>
    /// <param name="last">The last write of the rows, by <see cref="WriteStamp"/>.</param>
    /// <param name="load">Computes it.</param>
    /// <returns>The value.</returns>
    public T Own<T>(object key, int last, Func<StoreTransaction, T> load)
        where T : class
    {
        _own ??= [];
        if (_own.TryGetValue(key, out var known) && known.Last == last)
        {
            return (T)known.Value;
        }

        var value = load(Transaction);
        _own[key] = (last, value);
        return value;
    }

    /// <summary>Ends the transaction for all that follows: it can only be rolled back.</summary>
    public void Doom() => IsDoomed = true;

    /// <summary>Refuses to go on in a doomed transaction, or from another thread than the pipeline's.</summary>
    public void RequireUsable()
    {
        if (IsDoomed)
        {
            throw DataverseFault.NoActiveTransaction();
        }

        // https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/do-not-use-parallel-execution-in-plug-ins
        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw DataverseFault.NotSupported(
                "service calls from a second thread inside a plug-in's transaction; call the service from the thread that runs Execute");
        }
    }

    /// <summary>Commits, unless something inside failed, and tells whoever keeps what became stale.</summary>
    public void Commit()
    {
        if (IsDoomed)
        {
            throw DataverseFault.NoActiveTransaction();
        }

        Transaction.Commit();
        _committed(this);
    }

    /// <summary>Rolls back what was not committed.</summary>
    public void Dispose() => Transaction.Dispose();
}
