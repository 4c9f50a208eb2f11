using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>One thing that keeps a solution package from being read: where it stands, what it is and what to do about it.</summary>
/// <param name="Part">Name of the file inside the zip, or "solution package" for the zip itself.</param>
/// <param name="Line">Line in the part, counted from 1; null when the problem is not in XML.</param>
/// <param name="Column">Column in the line, counted from 1; null when the problem is not in XML.</param>
/// <param name="Element">The element or component concerned, as its author would name it; null when the whole part is meant.</param>
/// <param name="Reason">What is wrong, with the offending value.</param>
/// <param name="Remedy">What the author of the package does next.</param>
internal sealed record SolutionPackageProblem(
    string Part,
    int? Line,
    int? Column,
    string? Element,
    string Reason,
    string Remedy)
{
    internal const string WholePackage = "solution package";

    /// <summary>Code of the fault that this problem alone causes.</summary>
    public int ErrorCode { get; init; } = DataverseErrorCode.ImportSolutionError;

    /// <summary>The problem as one sentence for a person: place, reason, remedy.</summary>
    public override string ToString()
    {
        var position = Line is null ? string.Empty : $" (line {Line}, column {Column})";
        var element = Element is null ? string.Empty : $", {Element}";
        return $"{Part}{position}{element}: {Reason} {Remedy}";
    }

    /// <summary>What keeps the package from being read, as a problem of its import.</summary>
    internal static SolutionPackageProblem Of(FormatProblem problem) =>
        new(
            problem.Part.Length == 0 ? WholePackage : problem.Part,
            problem.Line == 0 ? null : problem.Line,
            problem.Column == 0 ? null : problem.Column,
            null,
            problem.Reason,
            problem.Remedy);
}
