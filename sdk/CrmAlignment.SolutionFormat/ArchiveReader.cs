using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace CrmAlignment.SolutionFormat;

/// <summary>Unpacks one zip.</summary>
internal sealed class ArchiveReader(SolutionLimits limits)
{
    private const string AsItWas = "Take the file as it was packed or exported.";

    private readonly Dictionary<string, byte[]> _parts = new(PartName.Comparer);
    private readonly List<FormatProblem> _problems = [];
    private long _unpacked;

    public SolutionArchive Read(Stream zip)
    {
        using var whole = new MemoryStream();
        return TryCopy(zip, whole, limits.PackedBytes) ? Read(whole.ToArray()) : TooLarge();
    }

    public SolutionArchive Read(byte[] zip)
    {
        if (zip.LongLength > limits.PackedBytes)
        {
            return TooLarge();
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            ReadEntries(archive);
        }
        catch (Exception error) when (IsDamage(error))
        {
            Report("", $"the {zip.Length:N0} bytes are not a complete zip file: {error.Message}", AsItWas);
        }

        return Result();
    }

    // What ZipArchive and DeflateStream throw on damaged input.
    private static bool IsDamage(Exception error) =>
        error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException
            or ObjectDisposedException;

    private void ReadEntries(ZipArchive archive)
    {
        if (archive.Entries.Count > limits.Parts)
        {
            Report("", $"the zip has {archive.Entries.Count:N0} parts, more than the {limits.Parts:N0} allowed.", "Split the solution.");
            return;
        }

        foreach (var entry in archive.Entries)
        {
            if (IsPart(entry.FullName) && !TryUnpack(entry))
            {
                return;
            }
        }
    }

    // A directory is no part: exports have none, tools that pack folders write them, and nothing is looked for in them.
    private bool IsPart(string name)
    {
        var isDirectory = name.EndsWith('/');
        if (!PartName.IsPlain(isDirectory ? name[..^1] : name))
        {
            Report(
                name,
                "the name leads outside the package or is no plain relative path.",
                "Name parts with forward slashes and without '.', '..', drive letters or a leading slash.");
            return false;
        }

        if (_parts.ContainsKey(name))
        {
            Report(name, "the part occurs twice; names that differ in case alone count as the same.", "Pack each part once.");
            return false;
        }

        return !isDirectory;
    }

    /// <summary>Takes a part over; false when there is no room for it, and the rest shall not be unpacked either.</summary>
    private bool TryUnpack(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        var room = Math.Min(limits.PartBytes, limits.UnpackedBytes - _unpacked);
        try
        {
            using var packed = entry.Open();
            if (!TryCopy(packed, content, room))
            {
                Report(
                    entry.FullName,
                    $"it unpacks to more than the {room:N0} bytes still allowed.",
                    "Check that the zip is what you think it is; no part of a solution is that large.");
                return false;
            }
        }
        catch (Exception error) when (IsDamage(error))
        {
            Report(entry.FullName, $"it cannot be unpacked: {error.Message}", AsItWas);
            return true;
        }

        _unpacked += content.Length;
        _parts.Add(entry.FullName, content.ToArray());
        return true;
    }

    private static bool TryCopy(Stream source, MemoryStream target, long room)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = source.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (target.Length + read > room)
            {
                return false;
            }

            target.Write(buffer, 0, read);
        }

        return true;
    }

    private SolutionArchive TooLarge()
    {
        Report("", $"the zip has more than the {limits.PackedBytes:N0} bytes allowed.", "Split the solution.");
        return Result();
    }

    private SolutionArchive Result() => new(_parts, _problems, limits);

    private void Report(string part, string reason, string remedy) => _problems.Add(new FormatProblem(part, reason, remedy));
}
