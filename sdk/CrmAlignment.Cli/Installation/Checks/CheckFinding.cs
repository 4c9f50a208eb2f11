using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>What a check found.</summary>
/// <param name="Level">How it came out.</param>
/// <param name="Found">What was found, in a sentence.</param>
/// <param name="Remedy">What to do; empty where nothing is.</param>
internal sealed record CheckFinding(CheckLevel Level, string Found, string Remedy = "")
{
    private const int Shown = 5;

    /// <summary>What it is about, one by one; all of it, where the sentence names the first few.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>All is well.</summary>
    public static CheckFinding Ok(string found) => new(CheckLevel.Ok, found);

    /// <summary>Several things are not as they should be.</summary>
    /// <param name="level">How bad that is.</param>
    /// <param name="heading">What they have in common.</param>
    /// <param name="details">The things; at least one.</param>
    /// <param name="remedy">What to do.</param>
    public static CheckFinding Of(CheckLevel level, string heading, IReadOnlyList<string> details, string remedy)
    {
        var rest = details.Count > Shown ? $", and {details.Count - Shown} more" : "";
        return new CheckFinding(level, $"{heading}: {string.Join(", ", details.Take(Shown))}{rest}.", remedy) { Details = details };
    }
}
