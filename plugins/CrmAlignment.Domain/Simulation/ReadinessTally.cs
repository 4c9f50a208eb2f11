namespace CrmAlignment.Domain.Simulation;

/// <summary>Compared leads of which it is known what became of them: all, those that were ready, and those that would have been.</summary>
public sealed class ReadinessTally
{
    /// <summary>Every compared lead.</summary>
    public LeadCounts All { get; } = new();

    /// <summary>Those that were ready.</summary>
    public LeadCounts Before { get; } = new();

    /// <summary>Those that would have been.</summary>
    public LeadCounts After { get; } = new();

    /// <summary>Those that were not ready and would have been.</summary>
    public LeadCounts Joined { get; } = new();

    /// <summary>Those that were ready and would not have been.</summary>
    public LeadCounts Dropped { get; } = new();

    /// <summary>Adds a compared lead.</summary>
    internal void Add(LeadComparison comparison)
    {
        All.Add(comparison.Lead);
        if (comparison.WasReady)
        {
            Before.Add(comparison.Lead);
        }

        if (comparison.WouldBeReady)
        {
            After.Add(comparison.Lead);
        }

        if (comparison.WasReady != comparison.WouldBeReady)
        {
            (comparison.WouldBeReady ? Joined : Dropped).Add(comparison.Lead);
        }
    }
}
