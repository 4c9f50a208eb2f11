using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>Marketing spent money on a campaign.</summary>
/// <param name="When">End of the activity.</param>
/// <param name="Row">Line of the spend file.</param>
/// <param name="Campaign">Name of the campaign.</param>
/// <param name="Amount">Amount.</param>
public sealed record SpendBooked(Instant When, InputRow Row, string Campaign, decimal Amount) : FunnelEvent(When, Row)
{
    /// <summary>Code of the currency of its amounts; null for the base currency.</summary>
    public string? Currency { get; init; }

    /// <inheritdoc />
    public override EventKind Kind => EventKind.Spend;
}
