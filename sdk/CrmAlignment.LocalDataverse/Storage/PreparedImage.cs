using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using CrmAlignment.LocalDataverse.BaseTables;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// What an organization in memory begins with, as the pages of a SQLite database: the platform's tables, and the rows that are the same in
/// every organization (privileges, messages). It is kept in the assembly, since making it takes longer than all the rest of an opening, and
/// is passed over when it was made from other tables. A test holds that it has what would be made without it.
/// </summary>
/// <remarks>Most bytes of a database with many empty tables are zero: the image has the others, in runs that each tell their place.</remarks>
internal sealed class PreparedImage
{
    /// <summary>Name of the file, beside those of the tables.</summary>
    public const string FileName = "organization.image";

    private const int Head = 2 * sizeof(ulong) + sizeof(int);
    private const int RunHead = 2 * sizeof(int);

    // A run costs its head: fewer zeros than that are cheaper to keep.
    private const int ZerosThatEndRun = 16;

    private static readonly Lazy<PreparedImage?> Embedded = new(Read);

    private readonly ReadOnlyMemory<byte> _bytes;

    private PreparedImage(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>The image of this assembly; null when there is none, and when the tables have changed since it was made.</summary>
    public static PreparedImage? OfPlatform => Embedded.Value;

    /// <summary>The messages that it has rows of, as a number.</summary>
    public ulong Messages => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.Span[sizeof(ulong)..]);

    private ulong Tables => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.Span);

    private int Size => BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span[(2 * sizeof(ulong))..]);

    /// <summary>Makes an image.</summary>
    /// <param name="database">The pages of a database that has the tables of this version.</param>
    /// <param name="messages">Names of the messages that it has rows of.</param>
    public static byte[] Encode(ReadOnlySpan<byte> database, IEnumerable<string> messages)
    {
        var image = new List<byte>(new byte[Head]);
        var head = CollectionsMarshal.AsSpan(image);
        BinaryPrimitives.WriteUInt64LittleEndian(head, FingerprintOfTables());
        BinaryPrimitives.WriteUInt64LittleEndian(head[sizeof(ulong)..], FingerprintOf(messages));
        BinaryPrimitives.WriteInt32LittleEndian(head[(2 * sizeof(ulong))..], database.Length);
        Span<byte> run = stackalloc byte[RunHead];
        for (var start = 0; (start += ZerosBefore(database[start..])) < database.Length;)
        {
            var length = LengthOfRun(database[start..]);
            BinaryPrimitives.WriteInt32LittleEndian(run, start);
            BinaryPrimitives.WriteInt32LittleEndian(run[sizeof(int)..], length);
            image.AddRange(run);
            image.AddRange(database.Slice(start, length));
            start += length;
        }

        return [.. image];
    }

    /// <summary>Messages as a number, in whatever order they come.</summary>
    /// <param name="names">Their names.</param>
    public static ulong FingerprintOf(IEnumerable<string> names)
    {
        var fingerprint = new Fingerprint();
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            fingerprint.Add(MemoryMarshal.AsBytes(name.AsSpan()));
        }

        return fingerprint.Value;
    }

    /// <summary>Fills an empty database.</summary>
    /// <param name="session">Its connection.</param>
    public unsafe void Load(SqlSession session)
    {
        // Cleared memory costs nothing until it is touched, and of most pages only the beginning is.
        var pages = NativeMemory.AllocZeroed((nuint)Size);
        try
        {
            Expand(new Span<byte>(pages, Size));
            session.CopyFrom((nint)pages, Size);
        }
        finally
        {
            NativeMemory.Free(pages);
        }
    }

    private static PreparedImage? Read()
    {
        var image = DataFile.Bytes(FileName) is { } bytes ? new PreparedImage(bytes) : null;
        return image?.Tables == FingerprintOfTables() ? image : null;
    }

    private static ulong FingerprintOfTables()
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(BitConverter.GetBytes(StoreLayout.Current));
        foreach (var file in PlatformCatalog.Files)
        {
            foreach (var item in DataFile.Items(file))
            {
                fingerprint.Add(item.Span);
            }
        }

        return fingerprint.Value;
    }

    private static int ZerosBefore(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept((byte)0) is >= 0 and var zeros ? zeros : bytes.Length;

    private static int LengthOfRun(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf(new byte[ZerosThatEndRun]);
        return end < 0 ? bytes.TrimEnd((byte)0).Length : end;
    }

    private void Expand(Span<byte> pages)
    {
        for (var runs = _bytes.Span[Head..]; !runs.IsEmpty;)
        {
            var start = BinaryPrimitives.ReadInt32LittleEndian(runs);
            var length = BinaryPrimitives.ReadInt32LittleEndian(runs[sizeof(int)..]);
            runs.Slice(RunHead, length).CopyTo(pages[start..]);
            runs = runs[(RunHead + length)..];
        }
    }
}
