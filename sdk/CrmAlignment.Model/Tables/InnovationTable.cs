namespace CrmAlignment.Model.Tables;

/// <summary>
/// A new way of working that somebody proposed: where it came from, whether it was adopted, and which campaign or experiment shows
/// what it brings. User-owned.
/// </summary>
public static class InnovationTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_innovation";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_innovationid";

    /// <summary>What is done in a new way.</summary>
    public const string Name = "crma_name";

    /// <summary>What is done, and what is expected of it.</summary>
    public const string Description = "crma_description";

    /// <summary>Where the idea came from. A <see cref="Choices.InnovationSource"/>.</summary>
    public const string Source = "crma_innovationsource";

    /// <summary>Day on which it was noted; today when nobody says it. Date only.</summary>
    public const string NotedOn = "crma_notedon";

    /// <summary>Proposed, tried, adopted or dropped. A <see cref="Choices.InnovationPhase"/>.</summary>
    public const string Phase = "crma_innovationphase";

    /// <summary>Day on which it was adopted or dropped; empty before. Date only.</summary>
    public const string SettledOn = "crma_settledon";

    /// <summary>Campaign by which it is done; empty where an experiment is given. Lookup to campaign.</summary>
    public const string CampaignId = "crma_campaignid";

    /// <summary>Experiment that tries it; empty where a campaign is given. Lookup to crma_experiment.</summary>
    public const string ExperimentId = "crma_experimentid";
}
