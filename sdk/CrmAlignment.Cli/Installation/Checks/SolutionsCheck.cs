using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>The solutions are installed, in the version of the packages, and no upgrade waits.</summary>
internal sealed class SolutionsCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "solutions";

    /// <inheritdoc/>
    public bool NeedsSolution => false;

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var solutions = examination.Installed.Solutions;
        var staged = solutions.Keys.FirstOrDefault(name => examination.Packages.Any(package => InstalledSolution.StagedNameOf(package.Name) == name));
        if (staged is not null)
        {
            return new CheckFinding(CheckLevel.Error, $"The upgrade {staged} {solutions[staged].Version} is staged and not applied.", "Run crma deploy with the zips of that version, which applies it.");
        }

        if (!solutions.TryGetValue(Publisher.SolutionUniqueName, out var product))
        {
            var gateAlone = solutions.ContainsKey(Publisher.GateSolutionUniqueName) ? $" {Publisher.GateSolutionUniqueName} is, and cannot work alone." : "";
            return new CheckFinding(CheckLevel.Error, $"{Publisher.SolutionUniqueName} is not installed.{gateAlone}", "Run crma deploy.");
        }

        var behind = Behind(examination, product).ToList();
        return behind.Count > 0
            ? CheckFinding.Of(CheckLevel.Warning, "Other versions than this crma has", behind, "Run crma deploy where the environment is behind; where it is ahead, use the crma of that version, or name its zips with --zip.")
            : CheckFinding.Ok(string.Join(", ", examination.Packages.Where(package => solutions.ContainsKey(package.Name)).Select(package => $"{package.Name} {package.Version}")) + " installed.");
    }

    private static IEnumerable<string> Behind(Examination examination, InstalledSolution product)
    {
        foreach (var package in examination.Packages)
        {
            if (examination.Installed.Solutions.TryGetValue(package.Name, out var stored) && stored.Version != package.Version)
            {
                yield return $"{package.Name} {stored.Version} instead of {package.Version}";
            }
        }

        if (!product.IsManaged && examination.Product.IsManaged)
        {
            yield return $"{product.Name} is unmanaged";
        }
    }
}
