using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Values under keys: columns of a record, parameters of a request, images of a context.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.datacollection-2</remarks>
[Serializable]
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private static readonly ShortDictionary<TKey, TValue> None = new ShortDictionary<TKey, TValue>(0);

    // Null while nothing was added; a ShortDictionary while the entries are few; the caller's when it gave one.
    private IDictionary<TKey, TValue> _values;

    /// <summary>Creates an empty collection.</summary>
    protected internal DataCollection()
    {
    }

    /// <summary>Creates a collection over a dictionary, which it shares.</summary>
    /// <param name="collection">The dictionary; not null.</param>
    protected internal DataCollection(IDictionary<TKey, TValue> collection)
    {
        _values = collection ?? throw new ArgumentNullException(nameof(collection));
    }

    /// <summary>The number of values.</summary>
    public int Count => _values == null ? 0 : _values.Count;

    /// <summary>Whether a change throws; false unless a derived collection says otherwise.</summary>
    public virtual bool IsReadOnly { get; internal set; }

    /// <summary>The keys.</summary>
    public ICollection<TKey> Keys => Whole().Keys;

    /// <summary>The values.</summary>
    public ICollection<TValue> Values => Whole().Values;

    /// <summary>The value under a key; setting adds or replaces it.</summary>
    /// <param name="key">The key; not null.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">The key is absent.</exception>
    /// <exception cref="InvalidOperationException">A value is set while the collection is read-only.</exception>
    public virtual TValue this[TKey key]
    {
        get
        {
            if (!Known.TryGetValue(key, out var value))
            {
                throw new KeyNotFoundException($"The given key '{key}' was not present in the dictionary.");
            }

            return value;
        }

        set
        {
            CheckIsReadOnly();
            Room(1)[key] = value;
        }
    }

    /// <summary>Adds a value.</summary>
    /// <param name="item">Key and value.</param>
    /// <exception cref="ArgumentException">The key is present.</exception>
    public void Add(KeyValuePair<TKey, TValue> item)
    {
        CheckIsReadOnly();
        Room(1).Add(item);
    }

    /// <summary>Adds a value.</summary>
    /// <param name="key">The key; not null.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The key is present.</exception>
    public void Add(TKey key, TValue value)
    {
        CheckIsReadOnly();
        Room(1).Add(key, value);
    }

    /// <summary>Adds values.</summary>
    /// <param name="items">Keys and values; null adds nothing.</param>
    /// <exception cref="ArgumentException">One of the keys is present.</exception>
    public void AddRange(params KeyValuePair<TKey, TValue>[] items)
        => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    /// <summary>Adds values.</summary>
    /// <param name="items">Keys and values; null adds nothing.</param>
    /// <exception cref="ArgumentException">One of the keys is present.</exception>
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        CheckIsReadOnly();
        if (items == null)
        {
            return;
        }

        if (items is List<KeyValuePair<TKey, TValue>> list)
        {
            AddRange(list);
            return;
        }

        foreach (var item in items)
        {
            Room(1).Add(item);
        }
    }

    private void AddRange(List<KeyValuePair<TKey, TValue>> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        var values = Room(items.Count);
        foreach (var item in items)
        {
            values.Add(item.Key, item.Value);
        }
    }

    /// <summary>Removes every value.</summary>
    public void Clear()
    {
        CheckIsReadOnly();
        _values?.Clear();
    }

    /// <summary>Whether a key is present.</summary>
    /// <param name="key">The key; not null.</param>
    /// <returns>True when present, even with a null value.</returns>
    public bool Contains(TKey key) => Known.ContainsKey(key);

    /// <summary>Whether a key is present with a value.</summary>
    /// <param name="key">Key and value.</param>
    /// <returns>True when the value under the key equals the given one.</returns>
    public bool Contains(KeyValuePair<TKey, TValue> key) => Known.Contains(key);

    /// <summary>Whether a key is present.</summary>
    /// <param name="key">The key; not null.</param>
    /// <returns>True when present, even with a null value.</returns>
    public bool ContainsKey(TKey key) => Known.ContainsKey(key);

    /// <summary>Copies keys and values.</summary>
    /// <param name="array">The target.</param>
    /// <param name="arrayIndex">The first index written.</param>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => Known.CopyTo(array, arrayIndex);

    /// <summary>Enumerates keys and values.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => Known.GetEnumerator();

    /// <summary>Removes a value.</summary>
    /// <param name="item">Key and value.</param>
    /// <returns>True when the key was present with that value.</returns>
    public bool Remove(KeyValuePair<TKey, TValue> item)
    {
        CheckIsReadOnly();
        return Known.Remove(item);
    }

    /// <summary>Removes a value.</summary>
    /// <param name="key">The key; not null.</param>
    /// <returns>True when the key was present.</returns>
    public bool Remove(TKey key)
    {
        CheckIsReadOnly();
        return Known.Remove(key);
    }

    /// <summary>Looks a value up.</summary>
    /// <param name="key">The key; not null.</param>
    /// <param name="value">The value, or the type's default when the key is absent.</param>
    /// <returns>True when the key is present.</returns>
    public bool TryGetValue(TKey key, out TValue value) => Known.TryGetValue(key, out value);

    IEnumerator IEnumerable.GetEnumerator() => Known.GetEnumerator();

    // For reading: never added to.
    private IDictionary<TKey, TValue> Known => _values ?? None;

    // A view of the keys, or the values, follows what is added later.
    private IDictionary<TKey, TValue> Whole()
    {
        if (_values == null || _values is ShortDictionary<TKey, TValue>)
        {
            _values = ((ShortDictionary<TKey, TValue>)Known).ToDictionary();
        }

        return _values;
    }

    // For adding so many entries.
    private IDictionary<TKey, TValue> Room(int count)
    {
        if (_values == null)
        {
            // Whoever adds several at once often adds one more, the primary key.
            _values = count > ShortDictionary<TKey, TValue>.Most
                ? (IDictionary<TKey, TValue>)new Dictionary<TKey, TValue>(count)
                : new ShortDictionary<TKey, TValue>(Math.Min(count + 1, ShortDictionary<TKey, TValue>.Most));
        }
        else if (_values is ShortDictionary<TKey, TValue> few && few.Count + count > ShortDictionary<TKey, TValue>.Most)
        {
            _values = few.ToDictionary(count);
        }

        return _values;
    }

    private void CheckIsReadOnly()
    {
        if (IsReadOnly)
        {
            throw new InvalidOperationException("The collection is read-only. Change a copy of the record instead.");
        }
    }
}
