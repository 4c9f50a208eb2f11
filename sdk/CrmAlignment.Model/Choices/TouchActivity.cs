namespace CrmAlignment.Model.Choices;

/// <summary>The activity that a nurture touch makes when it falls due. Global choice crma_touchactivity.</summary>
public enum TouchActivity
{
    /// <summary>None: the touch is counted, and people see it in the views.</summary>
    None = 471200000,

    /// <summary>Task.</summary>
    Task = 471200001,

    /// <summary>Phone call.</summary>
    PhoneCall = 471200002,

    /// <summary>A draft of an email.</summary>
    EmailDraft = 471200003,
}
