namespace CrmAlignment.Cli.Replay;

/// <summary>What happens in the funnel, in the order in which events of one instant happen.</summary>
public enum EventKind : byte
{
    /// <summary>Marketing spent money on a campaign.</summary>
    Spend,

    /// <summary>A lead arrives.</summary>
    Arrival,

    /// <summary>Marketing finds a lead worth pursuing.</summary>
    MarketingQualification,

    /// <summary>Marketing offers a lead.</summary>
    Offer,

    /// <summary>Sales accepts a lead.</summary>
    Acceptance,

    /// <summary>Sales rejects a lead.</summary>
    Rejection,

    /// <summary>A deal begins.</summary>
    DealBeginning,

    /// <summary>A deal is won or lost.</summary>
    DealEnd,
}
