using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Rows of plug-in assemblies and their types.</summary>
internal sealed class AssemblyRegistration(StoreTransaction transaction, SolutionComponents components, bool isManaged)
{
    public void Write(IReadOnlyList<PackageAssembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            WriteAssembly(assembly);
            RemoveTypes(assembly);
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
            ["ismanaged"] = isManaged,
        });
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
            ["ismanaged"] = isManaged,
        });
    }

    /// <summary>Types that the assembly no longer registers go, with the steps that would run them.</summary>
    private void RemoveTypes(PackageAssembly assembly)
    {
        var kept = assembly.Types.Select(type => type.Id).ToHashSet();
        foreach (var type in Find("plugintype", "pluginassemblyid", "pluginassembly", assembly.Id).Where(id => !kept.Contains(id)))
        {
            foreach (var step in Find("sdkmessageprocessingstep", "plugintypeid", "plugintype", type))
            {
                StepRegistration.Remove(transaction, components, step);
            }

            components.Remove("plugintype", type);
        }
    }

    private IReadOnlyList<Guid> Find(string table, string column, string target, Guid id) =>
        transaction.Find(table, new Dictionary<string, object?> { [column] = new RowReference(target, id) });

    private static string Culture(AssemblyName name) => string.IsNullOrEmpty(name.CultureName) ? "neutral" : name.CultureName;

    private static string? Token(AssemblyName name) =>
        name.GetPublicKeyToken() is { Length: > 0 } token ? Convert.ToHexStringLower(token) : null;
}
