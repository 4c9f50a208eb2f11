using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Plug-in assemblies with their bytes and types.</summary>
internal sealed class AssemblyWriter : IComponentWriter
{
    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var assembly in context.Rows("pluginassembly"))
        {
            var name = assembly["name"] as string ?? "";
            if (assembly["content"] is null)
            {
                throw context.Refuse($"plug-in assembly '{name}'", "its bytes are not in the database.");
            }

            var file = ExportText.FileName(name);
            var part = $"{PartName.PluginAssemblies}/{file}-{ExportText.FileId(assembly.Id)}/{file}.dll";
            output.Parts.Add(part, ExportText.Bytes(context, $"plug-in assembly '{name}'", assembly, "content"));
            output.Add("SolutionPluginAssemblies", Assembly(context, output, assembly, part));
            output.Root(ComponentType.PluginAssembly, assembly.Id, FullName(assembly));
            output.Contents.Add(new Component(ComponentType.PluginAssembly, assembly.Id));
        }
    }

    /// <summary>Full name of the assembly of a row.</summary>
    public static string FullName(StoredRow assembly) =>
        $"{assembly["name"]}, Version={assembly["version"]}, Culture={assembly["culture"] ?? "neutral"}, PublicKeyToken={assembly["publickeytoken"] ?? "null"}";

    private static XElement Assembly(ExportContext context, ExportOutput output, StoredRow assembly, string part) => new(
        "PluginAssembly",
        new XAttribute("FullName", FullName(assembly)),
        new XAttribute("PluginAssemblyId", assembly.Id.ToString()),
        new XAttribute("CustomizationLevel", 1),
        Element("IsolationMode", assembly["isolationmode"] as int? ?? 2),
        Element("SourceType", assembly["sourcetype"] as int? ?? 0),
        Element("IntroducedVersion", context.Version),
        Element("FileName", "/" + part),
        new XElement("PluginTypes", TypesOf(context, assembly.Id).Select(type => Type(output, assembly, type))));

    private static IEnumerable<StoredRow> TypesOf(ExportContext context, Guid assembly) =>
        RowScan.Where(context.Transaction, "plugintype", new Dictionary<string, object?>
        {
            ["pluginassemblyid"] = new RowReference("pluginassembly", assembly),
        })
        .OrderBy(type => type["typename"] as string, StringComparer.Ordinal);

    private static XElement Type(ExportOutput output, StoredRow assembly, StoredRow type)
    {
        output.Contents.Add(new Component(ComponentType.PluginType, type.Id));
        return new XElement(
            "PluginType",
            new XAttribute("AssemblyQualifiedName", $"{type["typename"]}, {FullName(assembly)}"),
            new XAttribute("PluginTypeId", type.Id.ToString()),
            new XAttribute("Name", type["name"] as string ?? type["typename"] as string ?? ""),
            Element("FriendlyName", type["friendlyname"] as string ?? ""),
            type["workflowactivitygroupname"] is string group ? Element("WorkflowActivityGroupName", group) : null);
    }
}
