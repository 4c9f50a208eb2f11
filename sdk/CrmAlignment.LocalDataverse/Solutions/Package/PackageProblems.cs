using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Collects problems while a package is read, so that its author sees all of them at once.</summary>
/// <param name="skipsUnsupported">Whether what is not supported here is left out, rather than a problem.</param>
internal sealed class PackageProblems(bool skipsUnsupported = false)
{
    private readonly List<SolutionPackageProblem> _problems = [];
    private readonly List<string> _skipped = [];

    /// <summary>Whether what is not supported here is left out.</summary>
    public bool SkipsUnsupported => skipsUnsupported;

    /// <summary>What was left out, by name and with what that means, in sentences.</summary>
    public IReadOnlyList<string> Skipped => _skipped;

    /// <summary>
    /// Reports what the local Dataverse lacks: a problem, unless it is to be left out, which the caller then does.
    /// </summary>
    /// <param name="problem">The problem that it is otherwise.</param>
    /// <param name="component">Kind and name of the component.</param>
    /// <param name="consequence">What its absence means, as the rest of a sentence.</param>
    public void Unsupported(SolutionPackageProblem problem, string component, string consequence)
    {
        if (skipsUnsupported)
        {
            Skip(component, consequence);
        }
        else
        {
            Add(problem);
        }
    }

    /// <summary>Notes what is left out, where that was asked for.</summary>
    public void Skip(string component, string consequence) => Note($"The {component} is left out: {consequence}.");

    /// <summary>Notes what is kept without effect, where leaving out was asked for.</summary>
    public void Keep(string component, string consequence) => Note($"The {component} is kept without effect: {consequence}.");
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

    private void Note(string sentence)
    {
        if (!_skipped.Contains(sentence))
        {
            _skipped.Add(sentence);
        }
    }
}
