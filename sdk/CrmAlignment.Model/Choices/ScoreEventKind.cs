namespace CrmAlignment.Model.Choices;

/// <summary>What somebody did of whom an engagement score tells. Global choice crma_scoreeventkind.</summary>
public enum ScoreEventKind
{
    /// <summary>The lead responded to a campaign: a campaign response of it.</summary>
    CampaignResponse = 471200000,

    /// <summary>An email regarding the lead was completed: sent or received.</summary>
    Email = 471200001,

    /// <summary>A phone call regarding the lead was completed.</summary>
    PhoneCall = 471200002,

    /// <summary>An appointment regarding the lead was completed.</summary>
    Appointment = 471200003,

    /// <summary>The lead visited a page, as a web site tells.</summary>
    PageVisit = 471200004,

    /// <summary>A column of the lead changed.</summary>
    ColumnChange = 471200005,
}
