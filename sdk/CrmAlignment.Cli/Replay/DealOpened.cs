using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>A deal begins: the lead is completed and is to be qualified, which gives it an opportunity.</summary>
/// <param name="When">When.</param>
/// <param name="Row">Line of the deals file.</param>
/// <param name="Key">Key of the lead.</param>
/// <param name="Customer">Name of the customer; empty where the lead's own company is meant.</param>
public sealed record DealOpened(Instant When, InputRow Row, string Key, string Customer) : FunnelEvent(When, Row)
{
    /// <summary>Code of the currency of its amounts; null for the base currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether its lead has an earlier deal, which qualified it: this one is a further opportunity of the same customer.</summary>
    public bool IsFurther { get; init; }

    /// <inheritdoc />
    public override EventKind Kind => EventKind.DealBeginning;
}
