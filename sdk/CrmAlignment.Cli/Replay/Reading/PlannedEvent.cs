using System;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>What is kept of an event until it happens: when, and the line that says what.</summary>
/// <param name="Ticks">When, in ticks since 1970 (UTC).</param>
/// <param name="Line">Number of the line in the file that its kind belongs to.</param>
/// <param name="Kind">What happens.</param>
internal readonly record struct PlannedEvent(long Ticks, int Line, EventKind Kind) : IComparable<PlannedEvent>
{
    /// <summary>The earlier one first; of one instant by kind, of one kind by line.</summary>
    public int CompareTo(PlannedEvent other)
    {
        var byTime = Ticks.CompareTo(other.Ticks);
        var byKind = byTime != 0 ? byTime : Kind.CompareTo(other.Kind);
        return byKind != 0 ? byKind : Line.CompareTo(other.Line);
    }
}
