using System;

namespace CrmAlignment.Domain.Scoring;

/// <summary>The days on which an event changes a score, from an instant on.</summary>
internal sealed class FadingStep
{
    private readonly ScoreEvent _event;
    private readonly DateTime _from;

    /// <param name="counted">The event, which has happened.</param>
    /// <param name="from">The instant (UTC).</param>
    public FadingStep(ScoreEvent counted, DateTime from)
    {
        _event = counted;
        _from = from;
        FirstOn = counted.OccurredOn.AddDays(counted.DaysUntil(from) + 1);
    }

    /// <summary>The first time after the instant at which a day of the event is over.</summary>
    public DateTime FirstOn { get; }

    /// <summary>By how much it changes the score so many days after that, in hundredths of a point.</summary>
    public long ChangeOn(int day) =>
        _event.LeftAt(FirstOn.AddDays(day)) - _event.LeftAt(day == 0 ? _from : FirstOn.AddDays(day - 1));
}
