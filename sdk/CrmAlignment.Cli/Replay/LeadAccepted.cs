using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>Sales accepts a lead.</summary>
/// <param name="When">When.</param>
/// <param name="Row">Line of the leads file.</param>
/// <param name="Key">Key of the lead.</param>
public sealed record LeadAccepted(Instant When, InputRow Row, string Key) : FunnelEvent(When, Row)
{
    /// <inheritdoc />
    public override EventKind Kind => EventKind.Acceptance;
}
