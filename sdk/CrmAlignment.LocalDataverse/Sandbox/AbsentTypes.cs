using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Registrations;

namespace CrmAlignment.LocalDataverse.Sandbox;

/// <summary>
/// Types that a plug-in assembly uses and the sandbox lacks. They are looked for when the assembly is registered: the runtime would
/// miss them in the middle of an operation, the first time that a method with them runs.
/// </summary>
internal static class AbsentTypes
{
    /// <summary>The types that an assembly uses in vain.</summary>
    /// <param name="image">The assembly.</param>
    /// <returns>Each with its assembly, as "Type, Assembly"; those of assemblies that are missing altogether are not among them.</returns>
    public static IEnumerable<string> Of(PluginAssemblyImage image) => image.UsedTypes
        .Where(used => PluginLoadContext.Find(used.Assembly) is { } assembly && assembly.GetType(used.Type, throwOnError: false) is null)
        .Select(used => $"{used.Type}, {used.Assembly}");
}
