using System;
using System.Collections.Generic;
using System.Text;
using System.Xml.Linq;

namespace CrmAlignment.Solution.Building;

/// <summary>The parts of a package under construction, by name; names are ordered, so that the order of adding cannot show.</summary>
internal sealed class PackageParts
{
    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> All => _parts;

    public void Add(string name, byte[] content) => _parts.Add(name, content);

    public void Add(string name, XElement content) => Add(name, Encoding.UTF8.GetBytes(SolutionXml.Write(content)));

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
