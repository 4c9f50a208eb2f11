namespace CrmAlignment.Cli.Report;

/// <summary>How many leads stand in a stage.</summary>
/// <param name="Stage">Label of the stage.</param>
/// <param name="Count">Leads.</param>
public sealed record StageLine(string Stage, int Count);
