using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace CrmAlignment.SolutionFormat.Writing;

/// <summary>
/// Writes a zip whose bytes depend on the parts alone. ZipArchive is not used because it writes the host's system and file
/// permissions into each entry, so that Windows and Linux would differ.
/// </summary>
internal sealed class ReproducibleZip
{
    private const ushort Version20 = 20;
    private const ushort Utf8Names = 0x0800;
    private const ushort Deflated = 8;
    private const ushort FirstOfJanuary1980 = 0x0021;

    private readonly MemoryStream _zip = new();
    private readonly List<(string Name, uint Crc, int Packed, int Size, int Offset)> _entries = [];

    public void Add(string name, byte[] content)
    {
        var packed = Deflate(content);
        var entry = (name, Crc32.Of(content), packed.Length, content.Length, (int)_zip.Position);
        _entries.Add(entry);
        Write(0x04034b50u);
        WriteCommon(entry);
        WriteName(name);
        _zip.Write(packed);
    }

    public byte[] ToArray()
    {
        var start = (int)_zip.Position;
        foreach (var entry in _entries)
        {
            WriteDirectoryEntry(entry);
        }

        var length = (int)_zip.Position - start;
        Write(0x06054b50u);
        Write((ushort)0);
        Write((ushort)0);
        Write((ushort)_entries.Count);
        Write((ushort)_entries.Count);
        Write((uint)length);
        Write((uint)start);
        Write((ushort)0);
        return _zip.ToArray();
    }

    private static byte[] Deflate(byte[] content)
    {
        using var target = new MemoryStream();
        using (var deflate = new DeflateStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return target.ToArray();
    }

    private void WriteDirectoryEntry((string Name, uint Crc, int Packed, int Size, int Offset) entry)
    {
        Write(0x02014b50u);
        Write(Version20);
        WriteCommon(entry);
        Write((ushort)0);
        Write((ushort)0);
        Write((ushort)0);
        Write(0u);
        Write((uint)entry.Offset);
        WriteName(entry.Name);
    }

    private void WriteCommon((string Name, uint Crc, int Packed, int Size, int Offset) entry)
    {
        Write(Version20);
        Write(Utf8Names);
        Write(Deflated);
        Write((ushort)0);
        Write(FirstOfJanuary1980);
        Write(entry.Crc);
        Write((uint)entry.Packed);
        Write((uint)entry.Size);
        Write((ushort)Encoding.UTF8.GetByteCount(entry.Name));
        Write((ushort)0);
    }

    private void WriteName(string name) => _zip.Write(Encoding.UTF8.GetBytes(name));

    private void Write(ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        _zip.Write(bytes);
    }

    private void Write(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        _zip.Write(bytes);
    }
}
