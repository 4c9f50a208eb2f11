using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>A lead in a nurture queue.</summary>
/// <param name="Lead">Name of the lead.</param>
/// <param name="Reason">Why it came.</param>
/// <param name="EnrolledOn">When it came.</param>
/// <param name="NextTouchOn">When its next touch is due; null when its cadence is done or has stopped.</param>
public sealed record QueuedLead(string Lead, string Reason, Instant EnrolledOn, Instant? NextTouchOn)
{
    /// <summary>Whether it has answered, so that somebody has to speak with it; false by default.</summary>
    public bool HasAnswered { get; init; }

    /// <summary>The day of the next touch, for a console.</summary>
    /// <param name="zone">Zone of the day.</param>
    public string NextTouchIn(DateTimeZone zone) => NextTouchOn is { } due ? Numbers.Day(due, zone) : HasAnswered ? "answered" : "cadence done";
}
