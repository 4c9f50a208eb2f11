using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>Marketing finds an inquiry worth pursuing.</summary>
/// <param name="When">When.</param>
/// <param name="Row">Line of the leads file.</param>
/// <param name="Key">Key of the lead.</param>
public sealed record LeadMarketingQualified(Instant When, InputRow Row, string Key) : FunnelEvent(When, Row)
{
    /// <inheritdoc />
    public override EventKind Kind => EventKind.MarketingQualification;
}
