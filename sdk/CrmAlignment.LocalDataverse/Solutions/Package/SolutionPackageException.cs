using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A solution package cannot be read or imported. Carries every problem found, not just the first.</summary>
internal sealed class SolutionPackageException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">The problems, at least one, in the order in which they stand in the package.</param>
    /// <exception cref="ArgumentException"><paramref name="problems"/> is empty.</exception>
    public SolutionPackageException(IReadOnlyList<SolutionPackageProblem> problems)
        : this(problems, null)
    {
    }

    internal SolutionPackageException(IReadOnlyList<SolutionPackageProblem> problems, Exception? inner)
        : base(Describe(problems), inner) => Problems = problems;

    /// <summary>The problems, at least one.</summary>
    public IReadOnlyList<SolutionPackageProblem> Problems { get; }

    /// <summary>Code of the fault: that of the problems when all have the same, else the general one.</summary>
    public int ErrorCode =>
        Problems.Select(problem => problem.ErrorCode).Distinct().ToList() is [var code] ? code : DataverseErrorCode.ImportSolutionError;

    private static string Describe(IReadOnlyList<SolutionPackageProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return problems.Count switch
        {
            0 => throw new ArgumentException("A refused package needs at least one problem.", nameof(problems)),
            1 => problems[0].ToString(),
            _ => $"The solution package has {problems.Count} problems:\n" + string.Join('\n', problems.Select(problem => "- " + problem)),
        };
    }
}
