using System;
using System.Collections.Generic;
using System.Reflection;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Rows of plug-in assemblies and their types.</summary>
internal sealed class AssemblyRegistration(SolutionComponents components)
{
    public void Write(IReadOnlyList<PackageAssembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            WriteAssembly(assembly);
            foreach (var type in assembly.Types)
            {
                WriteType(assembly, type);
            }
        }
    }

    private void WriteAssembly(PackageAssembly assembly)
    {
        var name = new AssemblyName(assembly.FullName);
        components.Put("pluginassembly", assembly.Id, new()
        {
            ["name"] = name.Name,
            ["version"] = name.Version?.ToString(),
            ["culture"] = Culture(name),
            ["publickeytoken"] = Token(name),
            ["content"] = Convert.ToBase64String(assembly.Content.Span),
            ["isolationmode"] = assembly.IsolationMode,
            ["sourcetype"] = assembly.SourceType,
        }, assembly.FullName);
    }

    private void WriteType(PackageAssembly assembly, PackagePluginType type)
    {
        var name = new AssemblyName(assembly.FullName);
        components.Put("plugintype", type.Id, new()
        {
            ["pluginassemblyid"] = new RowReference("pluginassembly", assembly.Id),
            ["typename"] = type.TypeName,
            ["name"] = type.Name,
            ["friendlyname"] = type.FriendlyName,
            ["assemblyname"] = name.Name,
            ["version"] = name.Version?.ToString(),
            ["culture"] = Culture(name),
            ["publickeytoken"] = Token(name),
            ["workflowactivitygroupname"] = type.ActivityGroup,
            ["isworkflowactivity"] = type.ActivityGroup is not null,
        }, type.TypeName);
    }

    private static string Culture(AssemblyName name) => string.IsNullOrEmpty(name.CultureName) ? "neutral" : name.CultureName;

    private static string? Token(AssemblyName name) =>
        name.GetPublicKeyToken() is { Length: > 0 } token ? Convert.ToHexStringLower(token) : null;
}
