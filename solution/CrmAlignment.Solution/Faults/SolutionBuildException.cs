using System;
using System.Collections.Generic;

namespace CrmAlignment.Solution.Faults;

/// <summary>The package cannot be built; the message lists everything that is wrong.</summary>
public sealed class SolutionBuildException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">What is wrong, each with its place, value and remedy.</param>
    public SolutionBuildException(IReadOnlyList<string> problems)
        : base("The solution cannot be packed:" + Environment.NewLine + "- " + string.Join(Environment.NewLine + "- ", problems))
    {
        Problems = problems;
    }

    /// <summary>What is wrong, each with its place, value and remedy.</summary>
    public IReadOnlyList<string> Problems { get; }
}
