using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace CrmAlignment.LocalDataverse;

/// <summary>A small solution package, written out by hand and packed in memory; a test changes the parts it is about.</summary>
internal sealed class SolutionZip
{
    public const string ContentTypes =
        """<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/octet-stream" /></Types>""";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public string UniqueName { get; set; } = "TestSolution";

    public string Version { get; set; } = "1.0.0.0";

    public bool Managed { get; set; }

    public string Publisher { get; set; } = "testpublisher";

    public List<string> Roots { get; } = [];

    public List<string> MissingDependencies { get; } = [];

    public List<string> Entities { get; } = [];

    public List<string> Relationships { get; } = [];

    /// <summary>Sections after EntityRelationships, in the order in which the file has them.</summary>
    public List<string> Sections { get; } = [];

    public List<string> Roles { get; } = [];

    public List<string> EntityMaps { get; } = [];

    public SolutionZip Part(string name, string text) => Part(name, Encoding.UTF8.GetBytes(text));

    public SolutionZip Part(string name, byte[] content)
    {
        _parts[name] = content;
        return this;
    }

    public SolutionZip Root(string attributes)
    {
        Roots.Add($"<RootComponent {attributes} />");
        return this;
    }

    /// <summary>Adds a complete user-owned table.</summary>
    public SolutionZip Table(string schemaName, string columns = "", string keys = "")
    {
        Roots.Add($"""<RootComponent type="1" schemaName="{schemaName.ToLowerInvariant()}" behavior="0" />""");
        Entities.Add(SolutionXml.Table(schemaName, columns, keys));
        Relationships.Add(SolutionXml.SystemRelationships(schemaName));
        return this;
    }

    /// <summary>Adds a table of activities.</summary>
    public SolutionZip Activity(string schemaName, string columns = "")
    {
        Roots.Add($"""<RootComponent type="1" schemaName="{schemaName.ToLowerInvariant()}" behavior="0" />""");
        Entities.Add(SolutionXml.Activity(schemaName, columns));
        Relationships.Add(SolutionXml.SystemRelationships(schemaName));
        return this;
    }

    /// <summary>Adds a section after EntityRelationships.</summary>
    public SolutionZip Section(string name, params string[] components)
    {
        Sections.Add($"<{name}>{string.Concat(components)}</{name}>");
        return this;
    }

    /// <summary>Adds a relationship.</summary>
    public SolutionZip Relationship(string xml)
    {
        Relationships.Add(xml);
        return this;
    }

    /// <summary>Adds the assembly with plug-ins that <see cref="TinyPluginAssembly"/> emits, and steps on them.</summary>
    public SolutionZip Plugins(IReadOnlyList<(string Id, string Type)> types, params string[] steps)
    {
        Part("PluginAssemblies/Tiny/Tiny.dll", TinyPluginAssembly.Emit([.. types.Select(type => type.Type)]));
        Sections.Add(SolutionXml.Assembly([.. types]));
        return Section("SdkMessageProcessingSteps", steps);
    }

    /// <summary>Adds what stands inside the element of a table: views, forms, charts.</summary>
    public SolutionZip Inside(string schemaName, string xml)
    {
        var index = Entities.FindIndex(entity => entity.Contains($">{schemaName}</Name>", StringComparison.Ordinal));
        Entities[index] = Entities[index].Replace("</Entity>", xml + "</Entity>", StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds columns to a table of the platform.</summary>
    public SolutionZip Extension(string schemaName, string columns)
    {
        Roots.Add($"""<RootComponent type="1" schemaName="{schemaName.ToLowerInvariant()}" behavior="2" />""");
        Entities.Add($"""
            <Entity><Name LocalizedName="{schemaName}" OriginalName="">{schemaName}</Name>
              <EntityInfo><entity Name="{schemaName}" unmodified="0"><attributes>{columns}</attributes></entity></EntityInfo></Entity>
            """);
        return this;
    }

    public byte[] Build()
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = Encoding.UTF8.GetBytes(ContentTypes),
            ["solution.xml"] = Encoding.UTF8.GetBytes(Manifest()),
            ["customizations.xml"] = Encoding.UTF8.GetBytes(Customizations()),
        };
        foreach (var (name, content) in _parts)
        {
            parts[name] = content;
        }

        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private string Manifest() => $"""
        <ImportExportXml version="9.2.0.0" SolutionPackageVersion="9.2" languagecode="1033" generatedBy="CrmLive">
          <SolutionManifest>
            <UniqueName>{UniqueName}</UniqueName>
            <LocalizedNames><LocalizedName description="Test solution" languagecode="1033" /></LocalizedNames>
            <Descriptions />
            <Version>{Version}</Version>
            <Managed>{(Managed ? 1 : 0)}</Managed>
            <Publisher>
              <UniqueName>{Publisher}</UniqueName>
              <LocalizedNames><LocalizedName description="Test publisher" languagecode="1033" /></LocalizedNames>
              <CustomizationPrefix>tst</CustomizationPrefix>
              <CustomizationOptionValuePrefix>72700</CustomizationOptionValuePrefix>
            </Publisher>
            <RootComponents>{string.Concat(Roots)}</RootComponents>
            <MissingDependencies>{string.Concat(MissingDependencies)}</MissingDependencies>
          </SolutionManifest>
        </ImportExportXml>
        """;

    private string Customizations() => $"""
        <ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <Entities>{string.Concat(Entities)}</Entities>
          <Roles>{string.Concat(Roles)}</Roles>
          {(Sections.Any(section => section.StartsWith("<Workflows>", StringComparison.Ordinal)) ? string.Empty : "<Workflows />")}
          <EntityMaps>{string.Concat(EntityMaps)}</EntityMaps>
          <EntityRelationships>{string.Concat(Relationships)}</EntityRelationships>
          {string.Concat(Sections)}
          <Languages><Language>1033</Language></Languages>
        </ImportExportXml>
        """;
}
