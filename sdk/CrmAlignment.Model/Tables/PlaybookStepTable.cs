namespace CrmAlignment.Model.Tables;

/// <summary>One step of a playbook: what to do, who, and until when. Organization-owned; deleted with its playbook.</summary>
public static class PlaybookStepTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_playbookstep";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_playbookstepid";

    /// <summary>What to do.</summary>
    public const string Name = "crma_name";

    /// <summary>Playbook to which the step belongs. Lookup to crma_playbook.</summary>
    public const string PlaybookId = "crma_playbookid";

    /// <summary>Order of the step, from 1; once a playbook.</summary>
    public const string Sequence = "crma_sequence";

    /// <summary>Department that does it. A <see cref="Choices.ResponsibleSide"/>.</summary>
    public const string Responsible = "crma_responsible";

    /// <summary>How it is done; empty where that does not matter. A <see cref="Choices.TouchChannel"/>.</summary>
    public const string Channel = "crma_channel";

    /// <summary>Working hours of the default calendar from the suggestion; empty for no date.</summary>
    public const string DueHours = "crma_duehours";

    /// <summary>How to do it; empty for none.</summary>
    public const string Guidance = "crma_guidance";
}
