using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.Solution.Stock;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Reading;

/// <summary>A package that could be read, with what the rules ask of it.</summary>
internal sealed class CheckedPackage
{
    private readonly Dictionary<string, PluginAssemblyInfo?> _assemblies = new(PartName.Comparer);

    public CheckedPackage(IReadOnlyDictionary<string, byte[]> parts, IReadOnlyDictionary<string, XElement> xml)
    {
        Parts = parts;
        Xml = xml;
        Manifest = xml[PartName.Manifest].Element("SolutionManifest") ?? new XElement("SolutionManifest");
        Customizations = xml[PartName.Customizations];
        Roots = [.. Manifest.Elements("RootComponents").Elements("RootComponent")];
        Tables = [.. Customizations.Elements("Entities").Elements("Entity").Select(entity => new CheckedTable(entity, IsOwn(entity)))];
        Prefix = Manifest.Elements("Publisher").Select(publisher => publisher.Text("CustomizationPrefix")).FirstOrDefault() ?? "";
    }

    /// <summary>Bytes of every part.</summary>
    public IReadOnlyDictionary<string, byte[]> Parts { get; }

    /// <summary>Root elements of every XML part.</summary>
    public IReadOnlyDictionary<string, XElement> Xml { get; }

    public XElement Manifest { get; }

    public XElement Customizations { get; }

    public IReadOnlyList<XElement> Roots { get; }

    public IReadOnlyList<CheckedTable> Tables { get; }

    /// <summary>Prefix of the publisher, without the underscore.</summary>
    public string Prefix { get; }

    /// <summary>Custom APIs: part and root element.</summary>
    public IEnumerable<(string Part, XElement Xml)> CustomApis => PartsWithRoot(ComponentFile.CustomApi.Element);

    public IEnumerable<XElement> Steps => Customizations.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep");

    public IEnumerable<XElement> Assemblies => Customizations.Elements("SolutionPluginAssemblies").Elements("PluginAssembly");

    public IEnumerable<XElement> WebResources => Customizations.Elements("WebResources").Elements("WebResource");

    public IEnumerable<(string Part, XElement Xml)> PartsWithRoot(string name) =>
        Xml.Where(part => part.Value.Name.LocalName == name).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => (part.Key, part.Value));

    public CheckedTable? Table(string name) => Tables.FirstOrDefault(table => PartXml.Same(table.LogicalName, name));

    /// <summary>Whether the package or the platform has the table, as far as is known.</summary>
    public bool KnowsTable(string name) => Table(name) is not null || StockTables.Find(name) is not null;

    /// <summary>Whether a table has a column; null when the table is not known here.</summary>
    public bool? Has(string table, string column) => Table(table) is { } found ? found.Has(column) : StockTables.Find(table)?.Columns.ContainsKey(column);

    /// <summary>What the dll of an assembly element says of itself; null when it is missing or no assembly, which is reported elsewhere.</summary>
    public PluginAssemblyInfo? Read(XElement assembly)
    {
        var part = PartName.OfReference(assembly.Text("FileName"));
        if (!_assemblies.TryGetValue(part, out var info))
        {
            info = Parts.TryGetValue(part, out var content) ? TryRead(content) : null;
            _assemblies.Add(part, info);
        }

        return info;
    }

    private static PluginAssemblyInfo? TryRead(byte[] content)
    {
        try
        {
            return PluginAssemblyReader.Read(content);
        }
        catch (BadImageFormatException)
        {
            // Rule 6 reports a part that is no assembly; nothing else can be said of it.
            return null;
        }
    }

    // A platform's table in the package has at most its shell: no names and no ownership of its own.
    private static bool IsOwn(XElement entity) => entity.Element("EntityInfo")?.Element("entity")?.Element("OwnershipTypeMask") is not null
        && StockTables.Find(entity.Text("Name")) is null;
}
