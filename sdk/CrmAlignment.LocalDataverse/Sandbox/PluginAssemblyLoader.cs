using System;
using System.Collections.Concurrent;
using System.IO;
using System.Reflection;
using System.Security.Cryptography;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Sandbox;

/// <summary>
/// Loads the assembly kept in a pluginassembly row. That it is signed and self-contained was checked when it was registered.
/// </summary>
internal static class PluginAssemblyLoader
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> SharedByContent = new(StringComparer.Ordinal);

    /// <summary>Loads the assembly into a context of its own.</summary>
    /// <param name="row">The pluginassembly row; its content is the dll in base 64.</param>
    /// <param name="isShared">Whether all who say so share one context for the same content.</param>
    /// <returns>The assembly. It stays loaded until the process ends: see <see cref="PluginLoadContext"/>.</returns>
    public static Assembly Load(StoredRow row, bool isShared)
    {
        var name = row["name"] as string ?? row.Id.ToString();
        var content = row["content"] as string
            ?? throw DataverseFault.InvalidArgument($"The plug-in assembly '{name}' has no content.");
        var bytes = Convert.FromBase64String(content);
        return isShared
            ? SharedByContent.GetOrAdd(Convert.ToHexString(SHA256.HashData(bytes)), _ => new(() => Load(name, bytes))).Value
            : Load(name, bytes);
    }

    private static Assembly Load(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return new PluginLoadContext(name).LoadFromStream(stream);
    }
}
