using System;
using System.Threading;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// Something computed from committed rows and kept until those rows change. A transaction that changed them itself sees
/// its own version, which is not kept.
/// </summary>
/// <typeparam name="T">What is computed.</typeparam>
internal sealed class CommittedCache<T>(OrganizationEngine engine, Func<StoreTransaction, T> load, Func<ExecutionScope, bool> isChangedBy)
    where T : class
{
    private readonly Lock _publishing = new();
    private volatile T? _value;

    /// <summary>The value as a request sees it.</summary>
    /// <param name="execution">The request's transaction; null outside one.</param>
    /// <returns>The value.</returns>
    public T Get(ExecutionScope? execution)
    {
        if (execution is not null && isChangedBy(execution))
        {
            return load(execution.Transaction);
        }

        if (_value is { } known)
        {
            return known;
        }

        var version = execution?.CacheVersion ?? engine.CacheVersion;
        var value = engine.Read(execution, load);
        Keep(value, version);
        return value;
    }

    /// <summary>Computes the value again at its next use.</summary>
    public void Forget()
    {
        engine.AdvanceCacheVersion();
        lock (_publishing)
        {
            _value = null;
        }
    }

    // What a transaction of an older state read may be gone since, with the change already forgotten.
    private void Keep(T value, int version)
    {
        lock (_publishing)
        {
            if (version == engine.CacheVersion)
            {
                _value = value;
            }
        }
    }
}
