using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Collects problems while a package is read, so that its author sees all of them at once.</summary>
internal sealed class PackageProblems
{
    private readonly List<SolutionPackageProblem> _problems = [];

    public void Add(SolutionPackageProblem problem) => _problems.Add(problem);

    public void Add(string part, string? element, string reason, string remedy) =>
        Add(new SolutionPackageProblem(part, null, null, element, reason, remedy));

    public void Add(string part, string? element, string reason, string remedy, int errorCode) =>
        Add(new SolutionPackageProblem(part, null, null, element, reason, remedy) { ErrorCode = errorCode });

    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new SolutionPackageException([.. _problems]);
        }
    }
}
