using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>
/// The values of many lines, packed: a byte a letter where Latin-1 has them all, two otherwise, and no object for each. The first megabytes stay
/// in memory, the others go into a file of their own (<see cref="SpilledBytes"/>), so a file of a million lines takes no more than one of a
/// hundred thousand. Used by one thread.
/// </summary>
internal sealed class PackedRows : IDisposable
{
    private const int ChunkSize = 1 << 20;
    private const int LongestLength = 5;

    // Of a line, before its values: how many bytes they take, since a file is read piece by piece.
    private const int HeadSize = sizeof(int);

    private readonly List<byte[]> _chunks = [];
    private readonly List<long> _spilledAt = [];
    private readonly int _kept;
    private SpilledBytes? _spilled;
    private byte[] _chunk = [];
    private int _used;

    /// <summary>Begins without lines.</summary>
    /// <param name="kept">How many chunks of 1 MB stay in memory; 16 by default, enough for most files.</param>
    internal PackedRows(int kept = 16) => _kept = kept;

    /// <summary>Keeps a line.</summary>
    /// <param name="values">Its values.</param>
    /// <returns>Where it is kept.</returns>
    public long Add(IReadOnlyList<string> values)
    {
        var most = HeadSize + values.Sum(value => LongestLength + (value.Length * sizeof(char)));
        if (_used + most > _chunk.Length)
        {
            Seal();
            _chunk = new byte[Math.Max(most, ChunkSize)];
            _used = 0;
        }

        var place = ((long)Sealed << 32) | (uint)_used;
        var head = _chunk.AsSpan(_used, HeadSize);
        var start = _used += HeadSize;
        foreach (var value in values)
        {
            _used += Pack(value, _chunk.AsSpan(_used));
        }

        MemoryMarshal.Write(head, _used - start);
        return place;
    }

    /// <summary>A value of a line.</summary>
    /// <param name="place">Where the line is kept.</param>
    /// <param name="position">Position of the value.</param>
    public string Value(long place, int position)
    {
        var rest = At(place);
        for (var index = 0; index < position; index++)
        {
            Next(ref rest, out _);
        }

        var packed = Next(ref rest, out var isWide);
        return Unpack(packed, isWide);
    }

    /// <summary>All values of a line.</summary>
    /// <param name="place">Where the line is kept.</param>
    /// <param name="count">How many they are.</param>
    public string[] Values(long place, int count)
    {
        var values = new string[count];
        var rest = At(place);
        for (var index = 0; index < count; index++)
        {
            var packed = Next(ref rest, out var isWide);
            values[index] = Unpack(packed, isWide);
        }

        return values;
    }

    /// <inheritdoc/>
    public void Dispose() => _spilled?.Dispose();

    private int Sealed => _chunks.Count + _spilledAt.Count;

    private void Seal()
    {
        if (_chunk.Length == 0)
        {
            return;
        }

        if (_chunks.Count < _kept)
        {
            _chunks.Add(_chunk);
            return;
        }

        _spilled ??= new SpilledBytes();
        _spilledAt.Add(_spilled.Append(_chunk.AsSpan(0, _used)));
    }

    // The bytes of a line, from its first value on.
    private ReadOnlySpan<byte> At(long place)
    {
        var (chunk, offset) = ((int)(place >> 32), (int)(uint)place);
        if (chunk >= _chunks.Count && chunk < Sealed)
        {
            var at = _spilledAt[chunk - _chunks.Count] + offset;
            var length = MemoryMarshal.Read<int>(_spilled!.Read(at, HeadSize));
            return _spilled.Read(at + HeadSize, length);
        }

        return (chunk < _chunks.Count ? _chunks[chunk] : _chunk).AsSpan(offset + HeadSize);
    }

    private static string Unpack(ReadOnlySpan<byte> packed, bool isWide) =>
        isWide ? new string(MemoryMarshal.Cast<byte, char>(packed)) : Encoding.Latin1.GetString(packed);

    // The length in bytes, seven bits in each byte, with a bit for whether a letter takes two; and the letters.
    private static int Pack(string value, Span<byte> target)
    {
        var isWide = value.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF');
        var length = isWide ? value.Length * sizeof(char) : value.Length;
        var used = 0;
        var head = ((uint)length << 1) | (isWide ? 1u : 0);
        for (; head >= 0x80; head >>= 7)
        {
            target[used++] = (byte)(head | 0x80);
        }

        target[used++] = (byte)head;
        if (isWide)
        {
            MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(target[used..]);
        }
        else
        {
            Encoding.Latin1.GetBytes(value, target[used..]);
        }

        return used + length;
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> rest, out bool isWide)
    {
        var head = 0u;
        var used = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = rest[used++];
            head |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                break;
            }
        }

        isWide = (head & 1) != 0;
        var packed = rest.Slice(used, (int)(head >> 1));
        rest = rest[(used + packed.Length)..];
        return packed;
    }
}
