using System;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>One entry of RootComponents in solution.xml.</summary>
/// <param name="Type">
/// Component type code (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent).
/// </param>
/// <param name="SchemaName">Name for components known by name; null otherwise.</param>
/// <param name="Id">Id for components known by id; null otherwise.</param>
/// <param name="Behavior">0 all subcomponents, 1 none, 2 shell: only what the package carries.</param>
public sealed record RootComponent(int Type, string? SchemaName, Guid? Id, int Behavior)
{
    internal const int Table = 1;
    internal const int Choice = 9;
    internal const int Role = 20;
    internal const int Form = 60;
    internal const int WebResource = 61;
    internal const int SiteMap = 62;
    internal const int App = 80;
    internal const int PluginAssembly = 91;
    internal const int Step = 92;
    internal const int EnvironmentVariable = 380;

    /// <summary>Whether this entry is a table's.</summary>
    internal bool IsTable(string logicalName) =>
        Type == Table && string.Equals(SchemaName, logicalName, StringComparison.OrdinalIgnoreCase);
}
