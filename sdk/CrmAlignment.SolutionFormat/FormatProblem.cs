namespace CrmAlignment.SolutionFormat;

/// <summary>Something that keeps a solution package from being read. Whoever reads decides whether it is a finding or a fault.</summary>
/// <param name="Part">Name of the part as the zip has it; empty for the zip itself.</param>
/// <param name="Line">Line in the part, from 1; 0 when the problem has no place in a text.</param>
/// <param name="Column">Column in the line, from 1; 0 when the problem has no place in a text.</param>
/// <param name="Reason">What is wrong, with the offending value; it begins in lower case, since a place precedes it.</param>
/// <param name="Remedy">What to do next, as a sentence.</param>
public sealed record FormatProblem(string Part, int Line, int Column, string Reason, string Remedy)
{
    /// <summary>A problem of a whole part, or of the zip.</summary>
    /// <param name="part">Name of the part; empty for the zip itself.</param>
    /// <param name="reason">What is wrong.</param>
    /// <param name="remedy">What to do next.</param>
    public FormatProblem(string part, string reason, string remedy)
        : this(part, 0, 0, reason, remedy)
    {
    }
}
