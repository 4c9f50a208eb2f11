namespace CrmAlignment.MessageGenerator.Data;

/// <summary>What is wrong with the data file; each problem is an error of the build.</summary>
/// <param name="Text">What is wrong, and what to write instead.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record DataProblem(string Text, int Line);
