using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>A lead arrives from marketing.</summary>
/// <param name="When">When it arrives.</param>
/// <param name="Row">Line of the leads file.</param>
/// <param name="Key">Key of the lead.</param>
/// <param name="Campaign">Name of the campaign; empty for none.</param>
public sealed record LeadArrived(Instant When, InputRow Row, string Key, string Campaign) : FunnelEvent(When, Row)
{
    /// <summary>Whether a file says when it arrived; else it was there at that time, and its age is not known.</summary>
    public bool IsDated { get; init; } = true;

    /// <inheritdoc />
    public override EventKind Kind => EventKind.Arrival;
}
