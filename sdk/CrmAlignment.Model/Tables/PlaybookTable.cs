namespace CrmAlignment.Model.Tables;

/// <summary>What to do with a lead in a situation, in the version that was signed. Organization-owned.</summary>
public static class PlaybookTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_playbook";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_playbookid";

    /// <summary>Name that people see.</summary>
    public const string Name = "crma_name";

    /// <summary>Code shared by all versions; with the version the alternate key crma_playbookcodeversion.</summary>
    public const string Code = "crma_code";

    /// <summary>Version, from 1.</summary>
    public const string Version = "crma_version";

    /// <summary>Draft, active or retired. A <see cref="Choices.CriteriaSetPhase"/>.</summary>
    public const string Phase = "crma_phase";

    /// <summary>Playbooks are tried from the lowest number up.</summary>
    public const string Priority = "crma_priority";

    /// <summary>What it is for.</summary>
    public const string Description = "crma_description";

    /// <summary>Stage of the lead; empty for any. A <see cref="Choices.LeadStage"/>.</summary>
    public const string Stage = "crma_leadstage";

    /// <summary>Outcome of the latest handover; empty for any, or none. A <see cref="Choices.HandoverOutcome"/>.</summary>
    public const string HandoverOutcome = "crma_handoveroutcome";

    /// <summary>Whole days since the lead came to its stage, at least; empty for no limit.</summary>
    public const string MinimumDays = "crma_minimumdays";

    /// <summary>Whole days since the lead came to its stage, at most; empty for no limit.</summary>
    public const string MaximumDays = "crma_maximumdays";

    /// <summary>Rating of the lead; empty for any. A <see cref="Choices.LeadRating"/>.</summary>
    public const string Rating = "crma_leadrating";

    /// <summary>Reason that the lead carries; empty for any, or none. Lookup to crma_rejectionreason.</summary>
    public const string RejectionReasonId = "crma_rejectionreasonid";

    /// <summary>Lowest score, inclusive; empty for no limit.</summary>
    public const string MinimumScore = "crma_minimumscore";

    /// <summary>Highest score, inclusive; empty for no limit.</summary>
    public const string MaximumScore = "crma_maximumscore";

    /// <summary>Segment of the lead; empty for any.</summary>
    public const string Segment = "crma_segment";

    /// <summary>What the last save found of overlaps and holes; the server writes it.</summary>
    public const string Findings = "crma_findings";

    /// <summary>Who signed for marketing. Lookup to systemuser.</summary>
    public const string MarketingAgreedBy = "crma_marketingagreedby";

    /// <summary>When marketing signed (UTC).</summary>
    public const string MarketingAgreedOn = "crma_marketingagreedon";

    /// <summary>Who signed for sales. Lookup to systemuser.</summary>
    public const string SalesAgreedBy = "crma_salesagreedby";

    /// <summary>When sales signed (UTC).</summary>
    public const string SalesAgreedOn = "crma_salesagreedon";

    /// <summary>When it came into force (UTC).</summary>
    public const string ActivatedOn = "crma_activatedon";

    /// <summary>When it went out of force (UTC).</summary>
    public const string RetiredOn = "crma_retiredon";

    /// <summary>When a step was last added, changed or taken out (UTC): each such change gives the row another version, which who signs compares.</summary>
    public const string StepsChangedOn = "crma_stepschangedon";

    /// <summary>The code while the playbook is in force, empty otherwise: an alternate key, so that one version is in force.</summary>
    public const string ForceKey = "crma_forcekey";
}
