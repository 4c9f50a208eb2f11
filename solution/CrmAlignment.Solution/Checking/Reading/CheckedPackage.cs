using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.SolutionFormat.Dependencies;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.SolutionFormat.Stock;
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
        Required = [.. Manifest.Elements("MissingDependencies").Elements("MissingDependency").Elements("Required").Select(DependencyEnd.Of)];
        Roots = [.. Manifest.Elements("RootComponents").Elements("RootComponent")];
        Tables = [.. Customizations.Elements("Entities").Elements("Entity").Select(entity => new CheckedTable(entity, IsOwn(entity)))];
        PublisherName = Manifest.Element("Publisher")?.Text("UniqueName") ?? "";
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

    /// <summary>What the package declares to need of other solutions.</summary>
    public IReadOnlyList<DependencyEnd> Required { get; }

    /// <summary>Unique name of the publisher; empty when it is missing.</summary>
    public string PublisherName { get; }

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

    /// <summary>What is known of a table that the package names.</summary>
    public Knowledge Know(string table) =>
        KnowsTable(table) || Requires(ComponentType.Table, table) ? Knowledge.There : Absent(table, IsOurs(table));

    /// <summary>What is known of a column that the package names: lists of the platform's columns are not complete, those of own tables are.</summary>
    public Knowledge Know(string table, string column)
    {
        var found = Table(table);
        if (found?.Has(column) == true || (found?.IsOwn != true && StockTables.Find(table)?.Columns.ContainsKey(column) == true)
            || Requires(ComponentType.Column, column, table))
        {
            return Knowledge.There;
        }

        return found is null && StockTables.Find(table) is null ? Knowledge.There : Absent(column, found?.IsOwn == true || IsOurs(column));
    }

    /// <summary>Whether a name carries the publisher's prefix.</summary>
    public bool IsOurs(string name) => Prefix.Length > 0 && name.Trim().StartsWith(Prefix + "_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the package declares to need a component of another solution.</summary>
    public bool Requires(int type, string name, string? parent = null) => Required.Any(end =>
        end.Type == type && PartXml.Same(end.SchemaName ?? end.Id ?? "", name.Trim()) && (parent is null || PartXml.Same(end.Parent ?? "", parent)));

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

    private static Knowledge Absent(string name, bool isKnownWhole) => isKnownWhole && name.Length > 0 ? Knowledge.Missing : Knowledge.NotListed;

    // Exports repeat the settings of a table that they only add to; what says so is the root's behavior, or that another solution brings it.
    private bool IsOwn(XElement entity)
    {
        var name = entity.Text("Name");
        return entity.Element("EntityInfo")?.Element("entity")?.Element("OwnershipTypeMask") is not null
            && StockTables.Find(name) is null
            && !Requires(ComponentType.Table, name)
            && !Roots.Any(root => root.Of("type").Number() == ComponentType.Table
                && PartXml.Same(root.Of("schemaName"), name)
                && root.Of("behavior") is "1" or "2");
    }
}
