namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Something in a package that import would refuse, or that this project does not ship.</summary>
/// <param name="Rule">Number of the rule, one of <see cref="SolutionChecker.Rules"/>; 0 when the package cannot be read far enough to be checked.</param>
/// <param name="File">Name of the part inside the zip; empty for the zip itself.</param>
/// <param name="Line">Line in the part, from 1; 0 when it has none.</param>
/// <param name="Place">Element or component.</param>
/// <param name="Value">The offending value; empty when something is missing.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Finding(int Rule, string File, int Line, string Place, string Value, string Problem, string Remedy)
{
    /// <summary>Whether an import would fail; <see cref="FindingKind.Error"/> by default.</summary>
    public FindingKind Kind { get; init; }

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        $"{(Kind == FindingKind.Policy ? "Policy" : "Rule")} {Rule}: {(File.Length == 0 ? "package" : File)}{(Line > 0 ? $"({Line})" : "")}: {Place}: {Problem}{(Value.Length > 0 ? $" ('{Value}')" : "")} {Remedy}";
}
