using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>What an import did.</summary>
/// <param name="Solution">Unique name of the solution.</param>
/// <param name="FromVersion">Version installed before; null when it was not installed.</param>
/// <param name="ToVersion">Version installed now.</param>
/// <param name="NewTables">Logical names of the tables added.</param>
/// <param name="NewColumns">Columns added to tables that existed, as table.column.</param>
/// <param name="PluginTypes">Number of plug-in types and activities in the package.</param>
/// <param name="Steps">Number of steps in the package.</param>
/// <param name="CustomApis">Number of Custom APIs in the package.</param>
/// <param name="EnvironmentVariables">Number of environment variables in the package.</param>
/// <param name="Roles">Number of roles in the package.</param>
internal sealed record ImportSummary(
    string Solution,
    Version? FromVersion,
    Version ToVersion,
    IReadOnlyList<string> NewTables,
    IReadOnlyList<string> NewColumns,
    int PluginTypes,
    int Steps,
    int CustomApis,
    int EnvironmentVariables,
    int Roles);
