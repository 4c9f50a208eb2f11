using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace CrmAlignment.Solution.Checking;

/// <summary>Unpacks a zip into memory within limits; what cannot be trusted becomes a finding, never an exception.</summary>
internal sealed class PackageArchive(CheckLimits limits)
{
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];
    private long _unpacked;

    public IReadOnlyDictionary<string, byte[]> Parts => _parts;

    public IReadOnlyList<Finding> Findings => _findings;

    public void Read(Stream zip)
    {
        var bytes = ReadAll(zip);
        if (bytes is null)
        {
            Report("", $"the zip has more than {limits.PackedBytes:N0} bytes.", "Split the solution.");
            return;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            ReadEntries(archive);
        }
        catch (Exception error) when (IsDamage(error))
        {
            Report("", $"the {bytes.Length:N0} bytes are not a whole zip file: {error.Message}", "Take the file as it was packed or exported.");
        }
    }

    // What ZipArchive and DeflateStream throw on damaged input.
    private static bool IsDamage(Exception error) =>
        error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException or ObjectDisposedException;

    private byte[]? ReadAll(Stream zip)
    {
        using var target = new MemoryStream();
        return Copy(zip, target, limits.PackedBytes) ? target.ToArray() : null;
    }

    private void ReadEntries(ZipArchive archive)
    {
        if (archive.Entries.Count > limits.Parts)
        {
            Report("", $"the zip has {archive.Entries.Count:N0} parts, more than {limits.Parts:N0}.", "Split the solution.");
            return;
        }

        foreach (var entry in archive.Entries)
        {
            if (!CheckName(entry.FullName))
            {
                continue;
            }

            if (!ReadEntry(entry))
            {
                return;
            }
        }
    }

    private bool CheckName(string name)
    {
        if (name.EndsWith('/'))
        {
            Report(name, "it is a directory entry, which exports do not have.", "Pack files only.");
            return false;
        }

        var segments = name.Split('/');
        if (name.Contains('\\') || name.Contains(':') || segments.Any(segment => segment is "" or "." or ".."))
        {
            Report(
                name, "the name leads outside the package or is no plain relative path.",
                "Name parts with forward slashes, without '.', '..', drive letters or a leading slash.");
            return false;
        }

        if (_parts.Keys.Any(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)))
        {
            Report(name, "the part occurs twice; names that differ in case alone count as the same.", "Pack each part once.");
            return false;
        }

        return true;
    }

    private bool ReadEntry(ZipArchiveEntry entry)
    {
        using var target = new MemoryStream();
        var limit = Math.Min(limits.PartBytes, limits.UnpackedBytes - _unpacked);
        try
        {
            using var source = entry.Open();
            if (!Copy(source, target, limit))
            {
                Report(
                    entry.FullName, $"it unpacks to more than the {limit:N0} bytes still allowed.",
                    "Check that the zip is what you think it is; no part of a solution is that large.");
                return false;
            }
        }
        catch (Exception error) when (IsDamage(error))
        {
            Report(entry.FullName, $"it cannot be unpacked: {error.Message}", "Take the file as it was packed or exported.");
            return true;
        }

        _unpacked += target.Length;
        _parts.Add(entry.FullName, target.ToArray());
        return true;
    }

    private static bool Copy(Stream source, MemoryStream target, long limit)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = source.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (target.Length + read > limit)
            {
                return false;
            }

            target.Write(buffer, 0, read);
        }

        return true;
    }

    private void Report(string part, string problem, string remedy) =>
        _findings.Add(new Finding(0, part, 0, part.Length == 0 ? "zip" : "part", "", problem, remedy));
}
