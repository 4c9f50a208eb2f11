using System;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Simulation;

/// <summary>What the candidate would have said of a lead, beside what was said.</summary>
public sealed record LeadComparison
{
    /// <summary>Whether it could be compared; of the others only the lead is known.</summary>
    public required LeadFate Fate { get; init; }

    /// <summary>The lead.</summary>
    public required PastLead Lead { get; init; }

    /// <summary>Whether it was ready: a verdict that could be compared was Met.</summary>
    public bool WasReady { get; init; }

    /// <summary>Whether it would have been ready: the candidate gives Met at one of these verdicts.</summary>
    public bool WouldBeReady { get; init; }

    /// <summary>Whether it was compared by the lead as it is now.</summary>
    public bool IsByPresent { get; init; }

    /// <summary>Segment that it had at the last of these verdicts; null when none.</summary>
    public string? Segment { get; init; }

    /// <summary>Campaign that it had then; null when none.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>Positions, from 0, of the criteria each of which alone keeps it from being ready.</summary>
    public IReadOnlyCollection<int> DecidedBy { get; init; } = [];

    /// <summary>
    /// What the candidate says of the lead's very first verdict; null where that lies before the period, or is none of those that could be
    /// compared by kept values: a later one may already hold what sales wrote into the lead.
    /// </summary>
    public FirstJudgement? First { get; init; }
}
