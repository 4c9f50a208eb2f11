using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>
/// Ids of new rows, in the order of creation (UUID version 7, https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7), which keeps inserts
/// at the end of the index. Thread-safe.
/// </summary>
internal static class RowIds
{
    // The system is asked for the random part of many ids at once: to ask for each takes longer than to write its row's index.
    private const int IdsAtOnce = 64;

    private const int RandomBytes = 10;

    [ThreadStatic]
    private static byte[]? _random;

    [ThreadStatic]
    private static int _left;

    /// <summary>A new id.</summary>
    /// <param name="moment">The time, which must not be before 1970.</param>
    /// <returns>The id.</returns>
    public static Guid New(DateTimeOffset moment)
    {
        const int Size = 16;
        Span<byte> id = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(id, moment.ToUnixTimeMilliseconds() << 16);
        Take(id[^RandomBytes..]);
        id[6] = (byte)((id[6] & 0x0F) | 0x70);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }

    private static void Take(Span<byte> random)
    {
        var all = _random ??= new byte[IdsAtOnce * RandomBytes];
        if (_left == 0)
        {
            RandomNumberGenerator.Fill(all);
            _left = IdsAtOnce;
        }

        _left--;
        all.AsSpan(_left * RandomBytes, RandomBytes).CopyTo(random);
    }
}
