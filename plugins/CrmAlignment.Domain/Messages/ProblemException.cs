using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Messages;

/// <summary>Carries problems to the boundary, which turns them into the platform's exception in the user's language.</summary>
public sealed class ProblemException : Exception
{
    /// <summary>An exception for one problem.</summary>
    public ProblemException(Problem problem)
        : this([problem])
    {
    }

    /// <summary>An exception for several problems, reported together.</summary>
    /// <exception cref="ArgumentException"><paramref name="problems"/> is empty.</exception>
    public ProblemException(IReadOnlyList<Problem> problems)
        : base(TextOf(problems, MessageCatalogue.English))
    {
        Problems = problems;
    }

    /// <summary>What went wrong; at least one.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Name of the record that the problems are about; null when they say so themselves, or it is the one being saved.</summary>
    public string? Record { get; init; }

    /// <summary>All problems, one a line, in the language and the formats of the reader.</summary>
    public string Text(MessageFormat format) => TextOf(Problems, format);

    private static string TextOf(IReadOnlyList<Problem> problems, MessageFormat format) => problems.Count == 0
        ? throw new ArgumentException("An exception needs at least one problem.", nameof(problems))
        : string.Join("\n", problems.Select(problem => problem.Text(format)));
}
