using System.Collections.Generic;

namespace CrmAlignment.Solution.Plugins;

/// <summary>A class of the plug-in dll that the package registers.</summary>
/// <param name="FullName">Namespace and name.</param>
/// <param name="Kind">Plug-in or activity.</param>
/// <param name="Steps">Its steps, as its attributes declare them.</param>
/// <param name="CustomApi">Unique name of the Custom API that it implements; null when none.</param>
/// <param name="ActivityName">Name in the workflow designer; null for a plug-in.</param>
public sealed record PluginClass(
    string FullName, PluginKind Kind, IReadOnlyList<PluginStep> Steps, string? CustomApi, string? ActivityName);
