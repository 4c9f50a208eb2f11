using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>How many events there are, with the first and the last.</summary>
internal sealed class EventSpan
{
    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>When the first happens; the beginning of 1970 without any.</summary>
    public Instant First { get; private set; } = Instant.FromUnixTimeTicks(0);

    /// <summary>When the last happens; the beginning of 1970 without any.</summary>
    public Instant Last { get; private set; } = Instant.FromUnixTimeTicks(0);

    /// <summary>Counts an event that happens after those that were counted.</summary>
    /// <param name="when">When.</param>
    public void Add(Instant when)
    {
        First = Count++ == 0 ? when : First;
        Last = when;
    }
}
