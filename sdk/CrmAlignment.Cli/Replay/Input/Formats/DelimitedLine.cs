namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>A line of a file.</summary>
/// <param name="Number">Its number in the file, from 1: the first of several that a value in quotes spans.</param>
/// <param name="Values">Its values.</param>
/// <param name="IsMalformed">Whether a quote stands where none may.</param>
internal sealed record DelimitedLine(int Number, string[] Values, bool IsMalformed);
