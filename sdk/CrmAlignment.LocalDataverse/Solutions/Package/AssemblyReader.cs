using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads plug-in assemblies and their bytes.</summary>
internal static class AssemblyReader
{
    public static IReadOnlyList<PackageAssembly> Read(PackageElement customizations, SolutionArchive archive) =>
        [.. customizations.At("SolutionPluginAssemblies", "PluginAssembly").Select(assembly => ReadAssembly(assembly, archive))];

    private static PackageAssembly ReadAssembly(PackageElement assembly, SolutionArchive archive)
    {
        var fullName = assembly.RequiredAttribute("FullName");
        var sourceType = assembly.Integer("SourceType") ?? 0;
        if (sourceType != 0)
        {
            assembly.Refuse(
                $"<SourceType> is {sourceType}; only 0 (database) is supported.",
                "Register the assembly in the database.",
                fullName);
        }

        var part = assembly.RequiredText("FileName");
        return new PackageAssembly(
            assembly.RequiredIdAttribute("PluginAssemblyId"),
            fullName,
            assembly.Integer("IsolationMode") ?? 2,
            sourceType,
            PartName.OfReference(part),
            ReadContent(assembly, part, archive),
            [.. assembly.At("PluginTypes", "PluginType").Select(ReadType)]);
    }

    private static ReadOnlyMemory<byte> ReadContent(PackageElement assembly, string part, SolutionArchive archive)
    {
        if (part.Length > 0 && !part.StartsWith('/'))
        {
            assembly.Refuse($"<FileName> is '{part}' without a leading slash.", $"Write '/{part}'.");
        }

        if (archive.Find(PartName.OfReference(part)) is { } content)
        {
            return content;
        }

        assembly.Refuse($"the part '{part}' is not in the zip.", "Pack the dll under the name that <FileName> gives.");
        return default;
    }

    private static PackagePluginType ReadType(PackageElement type)
    {
        var qualified = type.RequiredAttribute("AssemblyQualifiedName");
        return new PackagePluginType(
            type.RequiredIdAttribute("PluginTypeId"),
            qualified.Split(',')[0].Trim(),
            qualified,
            type.RequiredAttribute("Name"),
            type.Text("FriendlyName"),
            type.Text("WorkflowActivityGroupName"));
    }
}
