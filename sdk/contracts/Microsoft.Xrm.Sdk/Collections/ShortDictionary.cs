using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>
/// A dictionary of few entries, in the order they were added: keys and values in one array and no hashes, which takes a third of the memory
/// of <see cref="Dictionary{TKey, TValue}"/>. A record has ten columns, a request two parameters, and pages have thousands of records.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[Serializable]
internal sealed class ShortDictionary<TKey, TValue> : IDictionary<TKey, TValue>
{
    /// <summary>With more entries, looking through them takes longer than hashing.</summary>
    public const int Most = 16;

    // Requests have two parameters, records a name and a little more.
    private const int Least = 4;

    private KeyValuePair<TKey, TValue>[] _entries;
    private int _count;
    private int _version;

    /// <summary>An empty dictionary.</summary>
    /// <param name="capacity">Entries to make room for.</param>
    public ShortDictionary(int capacity)
    {
        _entries = new KeyValuePair<TKey, TValue>[Math.Max(Least, capacity)];
    }

    public int Count => _count;

    public bool IsReadOnly => false;

    public ICollection<TKey> Keys => ToDictionary().Keys;

    public ICollection<TValue> Values => ToDictionary().Values;

    public TValue this[TKey key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

        set
        {
            var place = PlaceOf(key);
            if (place < 0)
            {
                Append(key, value);
                return;
            }

            _entries[place] = new KeyValuePair<TKey, TValue>(key, value);
        }
    }

    /// <summary>A dictionary of any size with the same entries.</summary>
    /// <param name="more">Entries to make room for.</param>
    public Dictionary<TKey, TValue> ToDictionary(int more = 0)
    {
        var all = new Dictionary<TKey, TValue>(_count + more);
        foreach (var entry in this)
        {
            all.Add(entry.Key, entry.Value);
        }

        return all;
    }

    public void Add(TKey key, TValue value)
    {
        if (PlaceOf(key) >= 0)
        {
            throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(key));
        }

        Append(key, value);
    }

    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    public void Clear()
    {
        _version++;
        Array.Clear(_entries, 0, _count);
        _count = 0;
    }

    public bool Contains(KeyValuePair<TKey, TValue> item) =>
        TryGetValue(item.Key, out var value) && EqualityComparer<TValue>.Default.Equals(value, item.Value);

    public bool ContainsKey(TKey key) => PlaceOf(key) >= 0;

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => Array.Copy(_entries, 0, array, arrayIndex, _count);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        var version = _version;
        for (var place = 0; place < _count; place++)
        {
            yield return _entries[place];
            if (version != _version)
            {
                throw new InvalidOperationException("The collection was changed while it was enumerated.");
            }
        }
    }

    public bool Remove(TKey key)
    {
        var place = PlaceOf(key);
        if (place < 0)
        {
            return false;
        }

        _version++;
        _count--;
        Array.Copy(_entries, place + 1, _entries, place, _count - place);
        _entries[_count] = default;
        return true;
    }

    public bool Remove(KeyValuePair<TKey, TValue> item) => Contains(item) && Remove(item.Key);

    public bool TryGetValue(TKey key, out TValue value)
    {
        var place = PlaceOf(key);
        value = place < 0 ? default : _entries[place].Value;
        return place >= 0;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PlaceOf(TKey key)
    {
        if (key == null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        for (var place = 0; place < _count; place++)
        {
            if (EqualityComparer<TKey>.Default.Equals(_entries[place].Key, key))
            {
                return place;
            }
        }

        return -1;
    }

    private void Append(TKey key, TValue value)
    {
        _version++;
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Min(_count * 2, Most));
        }

        _entries[_count++] = new KeyValuePair<TKey, TValue>(key, value);
    }
}
