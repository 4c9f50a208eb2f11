using System.Collections.Generic;

namespace CrmAlignment.Solution.Plugins;

/// <summary>What a plug-in dll says of itself.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="FullName">Name, version, culture and public key token, as the platform writes them.</param>
/// <param name="IsStrongNamed">Whether it has a public key.</param>
/// <param name="Classes">The public, concrete classes that can be registered, by name.</param>
/// <param name="TypeNames">Full names of all classes.</param>
public sealed record PluginAssemblyInfo(
    string Name, string FullName, bool IsStrongNamed, IReadOnlyList<PluginClass> Classes, IReadOnlySet<string> TypeNames);
