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
    // Few entries lie in an array in the order they were added: that takes a third of the memory of a Dictionary, and up to sixteen comparisons
    // cost less than a hash. A record has ten columns, a request two parameters, and pages have thousands of records.
    private const int MostFew = 16;

    // Null while nothing was added; no longer looked at once there is a dictionary.
    private KeyValuePair<TKey, TValue>[] _few;
    private byte _count;
    private int _version;

    // For more entries; the caller's when it gave one.
    private IDictionary<TKey, TValue> _many;

    /// <summary>Creates an empty collection.</summary>
    protected internal DataCollection()
    {
    }

    /// <summary>Creates a collection over a dictionary, which it shares.</summary>
    /// <param name="collection">The dictionary; not null.</param>
    protected internal DataCollection(IDictionary<TKey, TValue> collection)
    {
        _many = collection ?? throw new ArgumentNullException(nameof(collection));
    }

    /// <summary>The number of values.</summary>
    public int Count => _many == null ? _count : _many.Count;

    /// <summary>Whether a change throws; false unless a derived collection says otherwise.</summary>
    public virtual bool IsReadOnly { get; internal set; }

    // How many entries there is room for when the first one comes.
    private protected virtual int LeastRoom => 4;

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
            if (!TryGetValue(key, out var value))
            {
                throw new KeyNotFoundException($"The given key '{key}' was not present in the dictionary.");
            }

            return value;
        }

        set
        {
            CheckIsReadOnly();
            if (_many == null && PlaceOf(key) is var place && place >= 0)
            {
                _few[place] = new KeyValuePair<TKey, TValue>(key, value);
                return;
            }

            MakeRoom(1, LeastRoom);
            if (_many == null)
            {
                Append(key, value);
            }
            else
            {
                _many[key] = value;
            }
        }
    }

    /// <summary>Adds a value.</summary>
    /// <param name="item">Key and value.</param>
    /// <exception cref="ArgumentException">The key is present.</exception>
    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    /// <summary>Adds a value.</summary>
    /// <param name="key">The key; not null.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The key is present.</exception>
    public void Add(TKey key, TValue value)
    {
        CheckIsReadOnly();
        MakeRoom(1, LeastRoom);
        Put(key, value);
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
            MakeRoom(list.Count, 0);
            foreach (var item in list)
            {
                Put(item.Key, item.Value);
            }
        }
        else if (items is DataCollection<TKey, TValue> { _many: null } other && !ReferenceEquals(other, this))
        {
            MakeRoom(other._count, 0);
            for (var place = 0; place < other._count; place++)
            {
                Put(other._few[place].Key, other._few[place].Value);
            }
        }
        else
        {
            foreach (var item in items)
            {
                MakeRoom(1, LeastRoom);
                Put(item.Key, item.Value);
            }
        }
    }

    /// <summary>Removes every value.</summary>
    public void Clear()
    {
        CheckIsReadOnly();
        if (_many != null)
        {
            _many.Clear();
            return;
        }

        _version++;
        _few = null;
        _count = 0;
    }

    /// <summary>Whether a key is present.</summary>
    /// <param name="key">The key; not null.</param>
    /// <returns>True when present, even with a null value.</returns>
    public bool Contains(TKey key) => ContainsKey(key);

    /// <summary>Whether a key is present with a value.</summary>
    /// <param name="key">Key and value.</param>
    /// <returns>True when the value under the key equals the given one.</returns>
    public bool Contains(KeyValuePair<TKey, TValue> key) => _many == null
        ? PlaceOf(key.Key) is var place && place >= 0 && EqualityComparer<TValue>.Default.Equals(_few[place].Value, key.Value)
        : _many.Contains(key);

    /// <summary>Whether a key is present.</summary>
    /// <param name="key">The key; not null.</param>
    /// <returns>True when present, even with a null value.</returns>
    public bool ContainsKey(TKey key) => _many == null ? PlaceOf(key) >= 0 : _many.ContainsKey(key);

    /// <summary>Copies keys and values.</summary>
    /// <param name="array">The target.</param>
    /// <param name="arrayIndex">The first index written.</param>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        if (_many == null)
        {
            Array.Copy(_few ?? Array.Empty<KeyValuePair<TKey, TValue>>(), 0, array, arrayIndex, _count);
        }
        else
        {
            _many.CopyTo(array, arrayIndex);
        }
    }

    /// <summary>Enumerates keys and values.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _many != null ? _many.GetEnumerator()
        : _count == 0 ? ((IEnumerable<KeyValuePair<TKey, TValue>>)Array.Empty<KeyValuePair<TKey, TValue>>()).GetEnumerator()
        : EnumerateFew();

    /// <summary>Removes a value.</summary>
    /// <param name="item">Key and value.</param>
    /// <returns>True when the key was present with that value.</returns>
    public bool Remove(KeyValuePair<TKey, TValue> item)
    {
        CheckIsReadOnly();
        return _many == null ? Contains(item) && RemoveFew(item.Key) : _many.Remove(item);
    }

    /// <summary>Removes a value.</summary>
    /// <param name="key">The key; not null.</param>
    /// <returns>True when the key was present.</returns>
    public bool Remove(TKey key)
    {
        CheckIsReadOnly();
        return _many == null ? RemoveFew(key) : _many.Remove(key);
    }

    /// <summary>Looks a value up.</summary>
    /// <param name="key">The key; not null.</param>
    /// <param name="value">The value, or the type's default when the key is absent.</param>
    /// <returns>True when the key is present.</returns>
    public bool TryGetValue(TKey key, out TValue value)
    {
        if (_many != null)
        {
            return _many.TryGetValue(key, out value);
        }

        var place = PlaceOf(key);
        value = place < 0 ? default : _few[place].Value;
        return place >= 0;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // What is enumerated may become a dictionary meanwhile, by who looks at the keys: that is no change.
    private IEnumerator<KeyValuePair<TKey, TValue>> EnumerateFew()
    {
        var entries = _few;
        var count = _count;
        var version = _version;
        for (var place = 0; place < count; place++)
        {
            yield return entries[place];
            if (version != _version)
            {
                throw new InvalidOperationException("The collection was changed while it was enumerated.");
            }
        }
    }

    private int PlaceOf(TKey key)
    {
        if (key == null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        for (var place = 0; place < _count; place++)
        {
            if (EqualityComparer<TKey>.Default.Equals(_few[place].Key, key))
            {
                return place;
            }
        }

        return -1;
    }

    // Room has been made.
    private void Put(TKey key, TValue value)
    {
        if (_many != null)
        {
            _many.Add(key, value);
            return;
        }

        if (PlaceOf(key) >= 0)
        {
            throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(key));
        }

        Append(key, value);
    }

    private void Append(TKey key, TValue value)
    {
        _version++;
        _few[_count++] = new KeyValuePair<TKey, TValue>(key, value);
    }

    private bool RemoveFew(TKey key)
    {
        var place = PlaceOf(key);
        if (place < 0)
        {
            return false;
        }

        _version++;
        _count--;
        Array.Copy(_few, place + 1, _few, place, _count - place);
        _few[_count] = default;
        return true;
    }

    // A view of the keys, or the values, follows what is added later. Others may be reading: the array stays as it is.
    private IDictionary<TKey, TValue> Whole() => _many ?? (_many = ToDictionary(0));

    private Dictionary<TKey, TValue> ToDictionary(int more)
    {
        var all = new Dictionary<TKey, TValue>(_count + more);
        for (var place = 0; place < _count; place++)
        {
            all.Add(_few[place].Key, _few[place].Value);
        }

        return all;
    }

    // For so many more entries, and for at least so many in all where the array begins.
    private void MakeRoom(int more, int least)
    {
        if (_many != null || more == 0)
        {
            return;
        }

        var needed = _count + more;
        if (needed > MostFew)
        {
            _many = ToDictionary(more);
            _few = null;
            _version++;
        }
        else if (_few == null)
        {
            _few = new KeyValuePair<TKey, TValue>[Math.Max(needed, least)];
        }
        else if (needed > _few.Length)
        {
            Array.Resize(ref _few, Math.Min(Math.Max(_count * 2, needed), MostFew));
        }
    }

    private void CheckIsReadOnly()
    {
        if (IsReadOnly)
        {
            throw new InvalidOperationException("The collection is read-only. Change a copy of the record instead.");
        }
    }
}
