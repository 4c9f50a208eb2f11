using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace CrmAlignment.Solution.Tests.Support;

/// <summary>Edits parts of a built package, to see that the checker notices.</summary>
public sealed class PackageMutation
{
    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public PackageMutation(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var source = entry.Open();
            using var target = new MemoryStream();
            source.CopyTo(target);
            _parts.Add(entry.FullName, target.ToArray());
        }
    }

    public IReadOnlyCollection<string> Parts => _parts.Keys;

    public byte[] this[string part] => _parts[part];

    /// <summary>Changes the XML of a part.</summary>
    public PackageMutation Edit(string part, Action<XElement> change)
    {
        var xml = Xml(part);
        change(xml);
        return Set(part, xml.ToString());
    }

    public PackageMutation Manifest(Action<XElement> change) => Edit("solution.xml", change);

    public PackageMutation Customizations(Action<XElement> change) => Edit("customizations.xml", change);

    public XElement Xml(string part) => XElement.Load(new MemoryStream(_parts[part]));

    public PackageMutation Set(string part, string text) => Set(part, Encoding.UTF8.GetBytes(text));

    public PackageMutation Set(string part, byte[] content)
    {
        _parts[part] = content;
        return this;
    }

    public PackageMutation Remove(Func<string, bool> which)
    {
        foreach (var part in _parts.Keys.Where(which).ToList())
        {
            _parts.Remove(part);
        }

        return this;
    }

    public byte[] ToZip(CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var target = zip.CreateEntry(name, level).Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }
}
