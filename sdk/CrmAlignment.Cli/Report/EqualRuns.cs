using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Report;

/// <summary>
/// Lines one after the other that differ in their name alone, such as years of months in which nothing happened, as one line with both names:
/// nobody looks for a number among hundreds of zeros, and nothing is lost.
/// </summary>
internal static class EqualRuns
{
    // Two lines are read as quickly as one with two names.
    private const int Least = 3;

    /// <summary>Folds runs of three lines or more.</summary>
    /// <param name="lines">Lines, each beginning with its name.</param>
    /// <returns>The lines in their order; the name of a folded one is its first and its last.</returns>
    public static IReadOnlyList<object?[]> Fold(IReadOnlyList<object?[]> lines)
    {
        var folded = new List<object?[]>();
        for (var first = 0; first < lines.Count;)
        {
            var after = first + 1;
            while (after < lines.Count && lines[after].Skip(1).SequenceEqual(lines[first].Skip(1)))
            {
                after++;
            }

            folded.AddRange(after - first < Least
                ? lines.Skip(first).Take(after - first)
                : [[$"{lines[first][0]} … {lines[after - 1][0]}", .. lines[first].Skip(1)]]);
            first = after;
        }

        return folded;
    }
}
