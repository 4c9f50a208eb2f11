using System;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>One entry of RootComponents in solution.xml.</summary>
/// <param name="Type">Number of the kind of component (<see cref="ComponentType"/>).</param>
/// <param name="SchemaName">Name for components known by name; null otherwise.</param>
/// <param name="Id">Id for components known by id; null otherwise.</param>
/// <param name="Behavior">0 all subcomponents, 1 none, 2 shell: only what the package carries.</param>
internal sealed record RootComponent(int Type, string? SchemaName, Guid? Id, int Behavior)
{
    /// <summary>Whether this entry is a table's.</summary>
    internal bool IsTable(string logicalName) =>
        Type == ComponentType.Table && string.Equals(SchemaName, logicalName, StringComparison.OrdinalIgnoreCase);
}
