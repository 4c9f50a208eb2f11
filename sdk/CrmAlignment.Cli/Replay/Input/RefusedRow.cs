namespace CrmAlignment.Cli.Replay.Input;

/// <summary>One line of an input file that was not used, and why.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Line">Line in the file, from 1; the heading is line 1.</param>
/// <param name="Column">Column of the file; empty where the whole line is meant.</param>
/// <param name="Value">Value that was found.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record RefusedRow(string File, int Line, string Column, string Value, string Problem, string Remedy)
{
    /// <inheritdoc />
    public override string ToString()
    {
        var column = Column.Length == 0 ? "" : $", column {Column}";
        var value = Value.Length == 0 ? "" : $", value \"{Value}\"";
        return $"{File}, line {Line}{column}{value}: {Problem} {Remedy}";
    }
}
