namespace CrmAlignment.Domain.Nurture;

/// <summary>What kind of contact with a lead it was.</summary>
public enum LeadContactKind
{
    /// <summary>An email that was sent or received.</summary>
    Email,

    /// <summary>A phone call that was made or received.</summary>
    PhoneCall,

    /// <summary>An appointment that took place.</summary>
    Appointment,

    /// <summary>An answer to a campaign.</summary>
    CampaignResponse,
}
