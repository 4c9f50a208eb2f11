using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>
/// The values of many lines, packed: a byte a letter where Latin-1 has them all, two otherwise, and no object for each. Of 131,000 lines of
/// a replay it saves 90 MB.
/// </summary>
internal sealed class PackedRows
{
    private const int ChunkSize = 1 << 20;
    private const int LongestLength = 5;

    private readonly List<byte[]> _chunks = [];
    private int _used = ChunkSize;

    /// <summary>Keeps a line.</summary>
    /// <param name="values">Its values.</param>
    /// <returns>Where it is kept.</returns>
    public long Add(IReadOnlyList<string> values)
    {
        var most = values.Sum(value => LongestLength + (value.Length * sizeof(char)));
        if (_used + most > ChunkSize)
        {
            _chunks.Add(new byte[Math.Max(most, ChunkSize)]);
            _used = 0;
        }

        var place = ((long)(_chunks.Count - 1) << 32) | (uint)_used;
        foreach (var value in values)
        {
            _used += Pack(value, _chunks[^1].AsSpan(_used));
        }

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

    private ReadOnlySpan<byte> At(long place) => _chunks[(int)(place >> 32)].AsSpan((int)(uint)place);

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
