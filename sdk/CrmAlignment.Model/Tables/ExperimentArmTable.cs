namespace CrmAlignment.Model.Tables;

/// <summary>A variant that an experiment compares. Its leads are those of its campaign; deleted with its experiment, frozen from the start on.</summary>
public static class ExperimentArmTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_experimentarm";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_experimentarmid";

    /// <summary>Name.</summary>
    public const string Name = "crma_name";

    /// <summary>Experiment. Lookup to crma_experiment.</summary>
    public const string ExperimentId = "crma_experimentid";

    /// <summary>Campaign by which its leads are known. Lookup to campaign.</summary>
    public const string CampaignId = "crma_campaignid";

    /// <summary>Whether it is what is done already; one arm of an experiment is.</summary>
    public const string IsControl = "crma_iscontrol";

    /// <summary>Channel, such as e-mail or a trade fair.</summary>
    public const string Channel = "crma_channel";

    /// <summary>What is done in the channel.</summary>
    public const string Tactic = "crma_tactic";

    /// <summary>How the data of those who answer are taken, such as a form.</summary>
    public const string CaptureMethod = "crma_capturemethod";

    /// <summary>How those are kept warm who are not ready.</summary>
    public const string NurtureMethod = "crma_nurturemethod";

    /// <summary>Id of the campaign while the experiment runs, empty otherwise: an alternate key, so that a campaign is in one running experiment. The server writes it.</summary>
    public const string RunningKey = "crma_runningkey";

    /// <summary>Leads that reached the layer, as the experiment ended. The server writes it.</summary>
    public const string Reached = "crma_reached";

    /// <summary>Leads that were lost or kept for later before the layer, as the experiment ended. The server writes it.</summary>
    public const string NotReached = "crma_notreached";

    /// <summary>Leads that were not decided as the experiment ended. The server writes it.</summary>
    public const string Undecided = "crma_undecided";

    /// <summary>Whether the experiment found it better than the others. The server writes it.</summary>
    public const string IsBetter = "crma_isbetter";
}
