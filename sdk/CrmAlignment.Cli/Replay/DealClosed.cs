using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>A deal is closed: where it has not begun before, the lead is completed and is to be qualified; then its opportunity is won or lost.</summary>
/// <param name="When">When it is closed.</param>
/// <param name="Row">Line of the deals file.</param>
/// <param name="Key">Key of the lead.</param>
/// <param name="Customer">Name of the customer; empty where the lead's own company is meant.</param>
/// <param name="ClosedOn">Date on which it is closed, in the zone of the map.</param>
/// <param name="Revenue">Revenue; 0 when it is lost.</param>
/// <param name="Cost">Cost of the sale.</param>
/// <param name="LostReason">Why it is lost, empty when that is not known; null when it is won.</param>
public sealed record DealClosed(
    Instant When, InputRow Row, string Key, string Customer, LocalDate ClosedOn, decimal Revenue, decimal Cost, string? LostReason)
    : FunnelEvent(When, Row)
{
    /// <summary>What was sold, or was to be; empty where that is not known.</summary>
    public string Product { get; init; } = "";

    /// <summary>Code of the currency of its amounts; null for the base currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether its lead has an earlier deal, which qualified it: this one is a further opportunity of the same customer.</summary>
    public bool IsFurther { get; init; }

    /// <inheritdoc />
    public override EventKind Kind => EventKind.DealEnd;
}
