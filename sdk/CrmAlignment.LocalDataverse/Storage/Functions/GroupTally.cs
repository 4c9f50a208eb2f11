using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>The groups of a query, in a hash: SQLite alone would sort all rows, which takes longer than to read them.</summary>
/// <remarks>Used by one statement at a time, and again by others of its thread.</remarks>
internal sealed class GroupTally : IDisposable
{
    // More are not likely to come again, and would be kept for it.
    private const int Most = 1_000;

    [ThreadStatic]
    private static GroupTally? _spare;

    private readonly Dictionary<GroupKey, int> _groups = [];
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly Utf8JsonWriter _json;
    private GroupMeasure[] _measures = [];
    private long[] _rows = [];
    private int _keys;
    private int _width;
    private long _summed;

    private GroupTally() => _json = new Utf8JsonWriter(_text);

    /// <summary>Groups for a statement.</summary>
    /// <param name="keys">By how many numbers rows are grouped.</param>
    /// <param name="measures">How many numbers are measured.</param>
    /// <param name="summed">A bit for each measure whose sum is asked for.</param>
    internal static GroupTally Take(int keys, int measures, long summed)
    {
        var taken = _spare ?? new GroupTally();
        _spare = null;
        (taken._keys, taken._width, taken._summed) = (keys, measures, summed);
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_groups.Count <= Most)
        {
            _groups.Clear();
            _text.ResetWrittenCount();
            _json.Reset();
            _spare = this;
        }
    }

    /// <summary>Takes a row.</summary>
    /// <param name="values">Its keys and then its measures, as SQLite has them.</param>
    internal void Add(ReadOnlySpan<nint> values)
    {
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, Key(values), out var isKnown);
        if (!isKnown)
        {
            group = _groups.Count - 1;
            Begin(group);
        }

        _rows[group]++;
        for (var index = 0; index < _width; index++)
        {
            var value = values[_keys + index];
            if (NativeFunction.TypeOf(value) != NativeFunction.Null)
            {
                _measures[(group * _width) + index].Add(NativeFunction.Int64(value));
            }
        }
    }

    /// <summary>
    /// The groups, each a JSON array: its keys, the number of its rows, and sum, count, least and greatest of each measure. A sum that
    /// is not asked for is null. Holds until it is disposed.
    /// </summary>
    /// <exception cref="OverflowException">A sum that is asked for does not fit into 64 bits.</exception>
    internal ReadOnlySpan<byte> Write()
    {
        _json.WriteStartArray();
        foreach (var (key, group) in _groups)
        {
            Write(key, group);
        }

        _json.WriteEndArray();
        _json.Flush();
        return _text.WrittenSpan;
    }

    private void Write(GroupKey key, int group)
    {
        _json.WriteStartArray();
        for (var index = 0; index < _keys; index++)
        {
            Write(key[index]);
        }

        Write(_rows[group]);
        for (var index = 0; index < _width; index++)
        {
            ref var measure = ref _measures[(group * _width) + index];
            var hasValue = measure.Count > 0;
            Write(hasValue && (_summed & (1L << index)) != 0 ? checked((long)measure.Sum) : null);
            Write(measure.Count);
            Write(hasValue ? measure.Least : null);
            Write(hasValue ? measure.Greatest : null);
        }

        _json.WriteEndArray();
    }

    private void Write(long? value)
    {
        if (value is { } number)
        {
            _json.WriteNumberValue(number);
        }
        else
        {
            _json.WriteNullValue();
        }
    }

    private void Begin(int group)
    {
        if (group >= _rows.Length)
        {
            Array.Resize(ref _rows, Math.Max(16, group * 2));
        }

        var end = (group + 1) * _width;
        if (end > _measures.Length)
        {
            Array.Resize(ref _measures, Math.Max(16, end * 2));
        }

        _rows[group] = 0;
        _measures.AsSpan(group * _width, _width).Clear();
    }

    private GroupKey Key(ReadOnlySpan<nint> values)
    {
        var missing = 0;
        Span<long> numbers = stackalloc long[GroupKey.Greatest];
        numbers.Clear();
        for (var index = 0; index < _keys; index++)
        {
            if (NativeFunction.TypeOf(values[index]) == NativeFunction.Null)
            {
                missing |= 1 << index;
            }
            else
            {
                numbers[index] = NativeFunction.Int64(values[index]);
            }
        }

        return new GroupKey(numbers[0], numbers[1], numbers[2], missing);
    }
}
