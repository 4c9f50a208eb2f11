using System;
using System.Collections.Generic;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>A package under construction.</summary>
internal sealed class ExportOutput
{
    private readonly Dictionary<string, List<XElement>> _sections = new(StringComparer.Ordinal);
    private readonly List<(int Type, string Key, XElement Xml)> _roots = [];

    /// <summary>The parts that lie beside customizations.xml.</summary>
    public PackageParts Parts { get; } = new();

    /// <summary>The components that the package contains.</summary>
    public HashSet<Component> Contents { get; } = [];

    /// <summary>The root components, by kind and name, as entries of solution.xml.</summary>
    public IEnumerable<XElement> Roots
    {
        get
        {
            _roots.Sort((one, other) => one.Type != other.Type
                ? one.Type.CompareTo(other.Type)
                : string.CompareOrdinal(one.Key, other.Key));
            return _roots.ConvertAll(root => root.Xml);
        }
    }

    /// <summary>Adds an element to a section of customizations.xml.</summary>
    public void Add(string section, XElement element)
    {
        if (!_sections.TryGetValue(section, out var elements))
        {
            _sections[section] = elements = [];
        }

        elements.Add(element);
    }

    /// <summary>Names a root component by its name.</summary>
    public void Root(int type, string name, int behavior = 0) => _roots.Add((type, name, new XElement(
        "RootComponent", new XAttribute("type", type), new XAttribute("schemaName", name), new XAttribute("behavior", behavior))));

    /// <summary>Names a root component by its id, and by its name as well where one is given.</summary>
    public void Root(int type, Guid id, string? name = null) => _roots.Add((type, id.ToString(), new XElement(
        "RootComponent",
        new XAttribute("type", type),
        new XAttribute("id", FormatXml.Braced(id)),
        name is null ? null : new XAttribute("schemaName", name),
        new XAttribute("behavior", 0))));

    /// <summary>customizations.xml.</summary>
    /// <param name="languages">Codes of the languages in which it has labels.</param>
    public XElement Customizations(Func<IEnumerable<XElement>, IEnumerable<int>> languages)
    {
        var content = new Dictionary<string, IEnumerable<XElement>>(StringComparer.Ordinal);
        var all = new List<XElement>();
        foreach (var (section, elements) in _sections)
        {
            content[section] = elements;
            all.AddRange(elements);
        }

        var codes = new List<XElement>();
        foreach (var code in languages(all))
        {
            codes.Add(FormatXml.Element("Language", code));
        }

        content["Languages"] = codes;
        return CustomizationsXml.Create(content);
    }
}
