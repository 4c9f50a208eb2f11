using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CrmAlignment.SolutionFormat;

/// <summary>Recognises zips that hold solutions rather than being one, as packages for the Package Deployer are.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-platform/alm/package-deployer-tool.</remarks>
public static class DeployerPackage
{
    /// <summary>What to do with such a zip.</summary>
    public const string Remedy = "Unpack it, and take the solution zip inside.";

    /// <summary>The parts of a zip that are solutions: zips, and folders that have a solution.xml.</summary>
    /// <param name="archive">The zip.</param>
    /// <returns>Their names, sorted; none when the zip holds no other solution.</returns>
    public static IReadOnlyList<string> SolutionsIn(SolutionArchive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return
        [
            .. archive.Parts.Keys
                .Where(part => part.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                    || part.EndsWith("/" + PartName.Manifest, StringComparison.OrdinalIgnoreCase))
                .Select(part => part.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? part : Path.GetDirectoryName(part)!.Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What is wrong with such a zip, as a sentence.</summary>
    /// <param name="solutions">The names that <see cref="SolutionsIn"/> gave, at least one.</param>
    public static string Reason(IReadOnlyList<string> solutions)
    {
        ArgumentNullException.ThrowIfNull(solutions);
        return $"this zip is no solution, it holds {(solutions.Count == 1 ? "one" : $"{solutions.Count}")}: {string.Join(", ", solutions)}.";
    }
}
