namespace CrmAlignment.Domain.Health;

/// <summary>A sign that marketing and sales do not work from one funnel.</summary>
public enum HealthSymptom
{
    /// <summary>Fewer leads come into the funnel than leave it.</summary>
    FunnelNotRefilled,

    /// <summary>Fewer leads are qualified, for each that is created, than before.</summary>
    QualifyingFalls,

    /// <summary>Fewer opportunities are won, for each lead that is created, than before.</summary>
    WinningFalls,

    /// <summary>What marketing spends cannot be held against what it brings.</summary>
    RoiNotShown,

    /// <summary>Sales accepts few of the leads that it decides on.</summary>
    LeadsNotAccepted,

    /// <summary>Sales finds most of what it wins by itself.</summary>
    SalesFindsItself,

    /// <summary>Offers expire without an answer.</summary>
    AnswersLate,

    /// <summary>What sales rejects is not kept for later.</summary>
    RejectionsWithoutUse,

    /// <summary>Leads wait in nurture and what is due there is not done.</summary>
    NurtureUntended,

    /// <summary>Two people own what is one lead's way.</summary>
    OwnersOverlap,

    /// <summary>Campaigns cost money and bring accepted leads, and nothing is won.</summary>
    CampaignsWithoutResult,
}
