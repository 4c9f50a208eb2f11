using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>Sales rejects a lead.</summary>
/// <param name="When">When.</param>
/// <param name="Row">Line of the leads file.</param>
/// <param name="Key">Key of the lead.</param>
/// <param name="ReasonCode">Code of the rejection reason.</param>
public sealed record LeadRejected(Instant When, InputRow Row, string Key, string ReasonCode) : FunnelEvent(When, Row)
{
    /// <inheritdoc />
    public override EventKind Kind => EventKind.Rejection;
}
