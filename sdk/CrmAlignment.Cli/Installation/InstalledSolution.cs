using System;
using System.Collections.Generic;

namespace CrmAlignment.Cli.Installation;

/// <summary>A solution that an environment has.</summary>
/// <param name="Name">Unique name.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsManaged">Whether it is managed.</param>
/// <param name="Publisher">Unique name of its publisher.</param>
/// <param name="Components">Ids of its components, with the numbers of their kinds.</param>
internal sealed record InstalledSolution(string Name, Version Version, bool IsManaged, string Publisher, IReadOnlyDictionary<Guid, int> Components)
{
    /// <summary>
    /// What a solution is called while its upgrade is staged
    /// (https://learn.microsoft.com/power-apps/maker/data-platform/update-solutions).
    /// </summary>
    public static string StagedNameOf(string solution) => solution + "_Upgrade";
}
