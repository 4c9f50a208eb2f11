namespace CrmAlignment.Model.Tables;

/// <summary>One touch of a nurture track. Organization-owned; deleted with its track.</summary>
public static class NurtureStepTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_nurturestep";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_nurturestepid";

    /// <summary>What to do.</summary>
    public const string Name = "crma_name";

    /// <summary>Track. Lookup to crma_nurturetrack.</summary>
    public const string NurtureTrackId = "crma_nurturetrackid";

    /// <summary>Order, from 1.</summary>
    public const string Sequence = "crma_sequence";

    /// <summary>Days after the previous touch, or after enrollment.</summary>
    public const string DelayDays = "crma_delaydays";

    /// <summary>Email, phone, event or content. A <see cref="Choices.TouchChannel"/>.</summary>
    public const string Channel = "crma_channel";

    /// <summary>The activity that a touch makes; none when empty. A <see cref="Choices.TouchActivity"/>.</summary>
    public const string TouchActivity = "crma_touchactivity";

    /// <summary>Template of an email draft. Lookup to template.</summary>
    public const string TemplateId = "crma_templateid";

    /// <summary>Subject of the activity; the name of the step when empty.</summary>
    public const string Subject = "crma_subject";
}
