using System;
using System.Collections.Generic;
using System.Text;
using System.Xml.Linq;

namespace CrmAlignment.SolutionFormat.Writing;

/// <summary>The parts of a package under construction, by name; names are ordered, so that the order of adding cannot show.</summary>
public sealed class PackageParts
{
    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    /// <summary>The parts by name.</summary>
    public IReadOnlyDictionary<string, byte[]> All => _parts;

    /// <summary>Adds a part.</summary>
    /// <param name="name">Its name, which no other part has.</param>
    /// <param name="content">Its bytes.</param>
    public void Add(string name, byte[] content) => _parts.Add(name, content);

    /// <summary>Adds a part of XML.</summary>
    /// <param name="name">Its name, which no other part has.</param>
    /// <param name="content">Its root element.</param>
    public void Add(string name, XElement content) => Add(name, Encoding.UTF8.GetBytes(FormatXml.Write(content)));

    /// <summary>The package; the same parts give the same bytes.</summary>
    public byte[] ToZip()
    {
        var zip = new ReproducibleZip();
        foreach (var (name, content) in _parts)
        {
            zip.Add(name, content);
        }

        return zip.ToArray();
    }
}
