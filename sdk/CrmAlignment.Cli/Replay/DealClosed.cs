using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>A deal is closed: the lead is completed, is to be qualified, and its opportunity is won.</summary>
/// <param name="When">When it is won.</param>
/// <param name="Row">Line of the deals file.</param>
/// <param name="Key">Key of the lead.</param>
/// <param name="WonDate">Date on which it is won, in the zone of the map.</param>
/// <param name="Revenue">Revenue in base currency.</param>
/// <param name="Cost">Cost of the sale in base currency.</param>
public sealed record DealClosed(Instant When, InputRow Row, string Key, LocalDate WonDate, decimal Revenue, decimal Cost)
    : FunnelEvent(When, Row)
{
    /// <inheritdoc />
    protected override int Order => 3;
}
