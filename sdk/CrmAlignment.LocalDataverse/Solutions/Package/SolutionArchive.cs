using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>The parts of a solution zip, unpacked into memory after checking names and sizes.</summary>
internal sealed class SolutionArchive
{
    private const string Package = "solution package";
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);

    private SolutionArchive()
    {
    }

    public IEnumerable<string> Names => _parts.Keys;

    public static SolutionArchive Open(byte[] content, SolutionArchiveLimits limits)
    {
        if (content.LongLength > limits.PackedBytes)
        {
            throw Refuse(
                $"the zip has {content.LongLength:N0} bytes, more than the {limits.PackedBytes:N0} allowed.",
                "Split the solution.");
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return Unpack(zip, limits);
        }
        catch (InvalidDataException error)
        {
            throw Refuse(
                $"the {content.Length:N0} bytes are not a complete zip file ({error.Message})",
                "Pass the bytes of an exported or packed solution .zip, unchanged.",
                error);
        }
    }

    public byte[]? Find(string name) => _parts.GetValueOrDefault(name);

    private static SolutionArchive Unpack(ZipArchive zip, SolutionArchiveLimits limits)
    {
        if (zip.Entries.Count > limits.Parts)
        {
            throw Refuse($"the zip has {zip.Entries.Count:N0} parts, more than the {limits.Parts:N0} allowed.", "Split the solution.");
        }

        var archive = new SolutionArchive();
        var remaining = limits.UnpackedBytes;
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            CheckName(entry.FullName);
            var bytes = Read(entry, Math.Min(limits.PartBytes, remaining));
            remaining -= bytes.Length;
            if (!archive._parts.TryAdd(entry.FullName, bytes))
            {
                throw Refuse($"the part '{entry.FullName}' occurs twice.", "Pack each part once; part names do not differ in case.");
            }
        }

        return archive;
    }

    private static void CheckName(string name)
    {
        var escapes = name.Contains('\\') || name.Contains(':') || name.StartsWith('/')
            || name.Split('/').Any(segment => segment is "" or "." or "..");
        if (escapes)
        {
            throw Refuse(
                $"the part name '{name}' leads outside the package or is not a plain relative path.",
                "Name parts with forward slashes and without '.', '..', drive letters or a leading slash.");
        }
    }

    private static byte[] Read(ZipArchiveEntry entry, long limit)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = source.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (target.Length + read > limit)
            {
                throw Refuse(
                    $"the part '{entry.FullName}' unpacks to more than the {limit:N0} bytes still allowed.",
                    "Check that the zip is what you think it is; a part this large is not part of a solution.");
            }

            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }

    private static SolutionPackageException Refuse(string reason, string remedy, Exception? inner = null) =>
        new([new SolutionPackageProblem(Package, null, null, null, reason, remedy)], inner);
}
