using CrmAlignment.Model.Choices;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>The platform's activities of which an engagement score knows.</summary>
internal static class ActivityNames
{
    public const string Email = "email";
    public const string PhoneCall = "phonecall";
    public const string Appointment = "appointment";
    public const string CampaignResponse = "campaignresponse";

    /// <summary>The kind of a table; null for a table of no activities.</summary>
    public static ScoreEventKind? KindOf(string table) => table switch
    {
        Email => ScoreEventKind.Email,
        PhoneCall => ScoreEventKind.PhoneCall,
        Appointment => ScoreEventKind.Appointment,
        CampaignResponse => ScoreEventKind.CampaignResponse,
        _ => null,
    };
}
