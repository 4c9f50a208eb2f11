namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>The format of the dates of a column.</summary>
/// <param name="Format">The format.</param>
/// <param name="Other">Another in which they are dates as well, but not the same; null when there is none.</param>
/// <param name="Doubtful">A value that the two read differently; null when there is no other.</param>
internal sealed record FoundDates(DateFormat Format, DateFormat? Other, string? Doubtful);
