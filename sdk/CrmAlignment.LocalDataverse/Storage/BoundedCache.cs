using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// What was made before for a key. Programs ask for the same few things again and again; one that never asks for the same twice must not
/// fill the memory, so all is forgotten when there is too much. Thread-safe.
/// </summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="comparer">Compares the keys; null for their own equality.</param>
internal sealed class BoundedCache<TKey, TValue>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    /// <summary>How much is kept at most, but for what is added at the same moment.</summary>
    internal const int Most = 500;

    // Counted here: the dictionary takes all its locks to count, and makes an event source for it the first time, which a start would wait for.
    private int _count;

    /// <summary>What is kept. Call <see cref="MakeRoom"/> before each addition.</summary>
    internal ConcurrentDictionary<TKey, TValue> Values { get; } = new(comparer);

    /// <summary>Makes room for one more.</summary>
    internal void MakeRoom()
    {
        if (Interlocked.Increment(ref _count) > Most)
        {
            Values.Clear();
            Volatile.Write(ref _count, 1);
        }
    }

    /// <summary>Keeps a value, unless there is one meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value that is kept.</returns>
    internal TValue Keep(TKey key, TValue value)
    {
        MakeRoom();
        return Values.GetOrAdd(key, value);
    }
}
