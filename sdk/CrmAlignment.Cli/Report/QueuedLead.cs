using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>A lead in a nurture queue.</summary>
/// <param name="Lead">Name of the lead.</param>
/// <param name="Reason">Why it came.</param>
/// <param name="EnrolledOn">When it came.</param>
/// <param name="NextTouchOn">When its next touch is due; null when its cadence is done.</param>
public sealed record QueuedLead(string Lead, string Reason, Instant EnrolledOn, Instant? NextTouchOn)
{
    /// <summary>What a report says of its next touch.</summary>
    public string NextTouch => NextTouchOn is { } due ? Numbers.Day(due) : "cadence done";
}
