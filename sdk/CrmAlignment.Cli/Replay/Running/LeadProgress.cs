using System;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>What a replay has done with a lead.</summary>
[Flags]
public enum LeadProgress : byte
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>It arrived.</summary>
    Arrived = 1,

    /// <summary>It became marketing qualified, or more.</summary>
    MarketingQualified = 2,

    /// <summary>It was offered.</summary>
    Offered = 4,

    /// <summary>It was accepted.</summary>
    Accepted = 8,

    /// <summary>It was rejected once.</summary>
    Rejected = 16,

    /// <summary>It has an opportunity.</summary>
    HasDeal = 32,

    /// <summary>Its opportunity is won or lost.</summary>
    HasClosedDeal = 64,
}
