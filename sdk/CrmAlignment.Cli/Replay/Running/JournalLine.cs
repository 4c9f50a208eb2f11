namespace CrmAlignment.Cli.Replay.Running;

/// <summary>A line of the journal of a replay, which is JSON: its names stay as they are, since files of earlier versions are read.</summary>
/// <param name="Event">The mark of the event.</param>
/// <param name="When">When it was refused, in ticks since 1970; null where it was not.</param>
/// <param name="Lead">Key of the lead that was refused.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Message">Its message.</param>
internal sealed record JournalLine(string Event, long? When, string? Lead, string? Code, string? Message)
{
    /// <summary>Number of the group of commits to which the event belongs; null in files of before there were groups.</summary>
    public long? Group { get; init; }
}
