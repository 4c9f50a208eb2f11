using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Faults;

namespace CrmAlignment.Cli.Installation;

/// <summary>Decides what a deployment does, and refuses what the platform would refuse, before anything is sent.</summary>
/// <param name="packages">The packages, in the order of their import.</param>
/// <param name="overwrites">Whether a package is imported even where nothing differs: unmanaged changes are to go.</param>
internal sealed class DeploymentPlanner(IReadOnlyList<SolutionContent> packages, bool overwrites)
{
    /// <summary>The plan.</summary>
    /// <param name="installed">What the environment has.</param>
    /// <exception cref="InputException">A package cannot follow what is installed.</exception>
    public IReadOnlyList<PlannedImport> Plan(InstalledState installed)
    {
        for (var index = 0; index < packages.Count; index++)
        {
            RequireNeeded(packages[index], packages.Take(index), installed);
        }

        return [.. packages.Select(package => Plan(package, installed))];
    }

    private PlannedImport Plan(SolutionContent package, InstalledState installed)
    {
        var stored = installed.Solutions.GetValueOrDefault(package.Name);
        var staged = installed.Solutions.GetValueOrDefault(InstalledSolution.StagedNameOf(package.Name));
        if (stored is not null)
        {
            RequireFollows(package, stored);
        }

        var differences = new Differences(package, installed).All();
        return new PlannedImport(package, stored?.Version, Way(package, stored, staged, differences), differences);
    }

    private ImportWay Way(SolutionContent package, InstalledSolution? stored, InstalledSolution? staged, IReadOnlyList<Difference> differences) =>
        staged is not null ? RequireSame(package, staged)
        : stored is null ? ImportWay.Install
        : stored.Version < package.Version ? (package.IsManaged ? ImportWay.Upgrade : ImportWay.Update)
        : overwrites || differences.Any(difference => difference.Kind != DifferenceKind.Removed) ? ImportWay.Update
        : ImportWay.Leave;

    private static ImportWay RequireSame(SolutionContent package, InstalledSolution staged) => staged.Version == package.Version
        ? ImportWay.Promote
        : throw new InputException(
            package.Name,
            $"An upgrade to {staged.Version} is staged and not applied, and the package has {package.Version}.",
            $"Deploy the zips of {staged.Version} first, or apply or delete the staged upgrade under Solutions.");

    private static void RequireFollows(SolutionContent package, InstalledSolution stored)
    {
        if (stored.Version > package.Version)
        {
            throw new InputException(
                package.Name,
                $"Version {stored.Version} is installed, and the package has the older version {package.Version}.",
                "Deploy a zip of that version or a higher one: crma pack --version VERSION, then crma deploy --zip. Going back means to uninstall, which deletes the product's data.");
        }

        if (stored.IsManaged != package.IsManaged)
        {
            throw new InputException(
                package.Name,
                $"It is installed as {Kind(stored.IsManaged)} solution, and the package is {(package.IsManaged ? "managed" : "unmanaged")}.",
                package.IsManaged
                    ? "Pack the unmanaged solutions (crma pack --unmanaged), or delete the unmanaged ones first; their components stay."
                    : "Pack the managed solutions (crma pack without --unmanaged). For development use an environment without the managed ones.");
        }

        if (stored.Publisher != package.Publisher)
        {
            throw new InputException(
                package.Name,
                $"It is installed from the publisher {stored.Publisher}, and the package is of {package.Publisher}.",
                "A solution cannot change its publisher: find out whose it is.");
        }
    }

    private static string Kind(bool isManaged) => isManaged ? "a managed" : "an unmanaged";

    private static void RequireNeeded(SolutionContent package, IEnumerable<SolutionContent> before, InstalledState installed)
    {
        // What other publishers bring is known to the platform, which names it itself.
        var missing = package.RestsOn.Where(name => name.StartsWith("CrmAlignment", StringComparison.Ordinal))
            .FirstOrDefault(name => before.All(other => other.Name != name) && !installed.Solutions.ContainsKey(name));
        if (missing is not null)
        {
            throw new InputException(package.Name, $"It needs the solution {missing}, which is neither installed nor deployed before it.", $"Name the zip of {missing} first.");
        }
    }
}
