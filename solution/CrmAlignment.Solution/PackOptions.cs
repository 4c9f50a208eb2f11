using System;
using CrmAlignment.Solution.Parts;

namespace CrmAlignment.Solution;

/// <summary>What to pack.</summary>
public sealed record PackOptions
{
    /// <summary>Path of the plug-in dll; CrmAlignment.Plugins.dll beside the running program by default.</summary>
    public string PluginAssemblyPath { get; init; } = SolutionPackager.DefaultPluginAssemblyPath;

    /// <summary>Folder of hand-written parts; SolutionParts beside the running program by default.</summary>
    public string PartsFolder { get; init; } = HandWrittenParts.DefaultFolder;

    /// <summary>Version of the solution; numbers that are not given count as 0. 1.0.0.0 by default.</summary>
    public Version Version { get; init; } = new(1, 0, 0, 0);

    /// <summary>Whether the package is managed. True by default.</summary>
    public bool IsManaged { get; init; } = true;
}
