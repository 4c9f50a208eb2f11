using System;
using System.IO;
using System.Reflection;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Sandbox;

/// <summary>Loads the assembly kept in a pluginassembly row.</summary>
internal static class PluginAssemblyLoader
{
    /// <summary>Loads the assembly into a context of its own.</summary>
    /// <param name="row">The pluginassembly row; its content is the dll in base 64.</param>
    /// <returns>The assembly.</returns>
    public static Assembly Load(StoredRow row)
    {
        var name = row["name"] as string ?? row.Id.ToString();
        var content = row["content"] as string
            ?? throw DataverseFault.InvalidArgument($"The plug-in assembly '{name}' has no content.");
        using var bytes = new MemoryStream(Convert.FromBase64String(content));
        var context = new PluginLoadContext(name);
        var assembly = context.LoadFromStream(bytes);
        RequireStrongName(assembly, name);
        RequireKnownReferences(assembly, name);
        return assembly;
    }

    private static void RequireStrongName(Assembly assembly, string name)
    {
        if (assembly.GetName().GetPublicKeyToken() is not { Length: > 0 })
        {
            throw DataverseFault.InvalidArgument($"The plug-in assembly '{name}' must be signed with a strong name before it can be registered.");
        }
    }

    private static void RequireKnownReferences(Assembly assembly, string name)
    {
        foreach (var reference in assembly.GetReferencedAssemblies())
        {
            if (!PluginLoadContext.IsAllowed(reference))
            {
                throw DataverseFault.InvalidArgument($"The plug-in assembly '{name}' refers to '{reference.FullName}', which the sandbox does not offer. Compile its sources into the plug-in assembly.");
            }
        }
    }
}
