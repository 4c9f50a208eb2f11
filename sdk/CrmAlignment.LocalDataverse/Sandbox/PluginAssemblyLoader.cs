using System;
using System.IO;
using System.Reflection;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Sandbox;

/// <summary>
/// Loads the assembly kept in a pluginassembly row. That it is signed and self-contained was checked when it was registered.
/// </summary>
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
        return context.LoadFromStream(bytes);
    }
}
