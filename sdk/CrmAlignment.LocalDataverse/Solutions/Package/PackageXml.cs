using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Loads XML parts; one that cannot be read, or is something else, ends the reading of the package.</summary>
internal static class PackageXml
{
    public static PackageElement Load(SolutionArchive archive, string part, string expectedRoot, PackageProblems problems)
    {
        if (!SafeXml.TryRead(part, archive.Find(part)!, archive.Limits, out var root, out var problem))
        {
            throw new SolutionPackageException([SolutionPackageProblem.Of(problem)]);
        }

        if (root.Name.LocalName != expectedRoot)
        {
            throw new SolutionPackageException([new SolutionPackageProblem(
                part, 1, 1, $"<{root.Name.LocalName}>", $"the root element must be <{expectedRoot}>.",
                    "Restore the part from an export.")]);
        }

        return new PackageElement(root, part, problems);
    }
}
