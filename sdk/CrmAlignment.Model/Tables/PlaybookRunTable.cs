namespace CrmAlignment.Model.Tables;

/// <summary>A step that was suggested for a lead, and what became of it. Organization-owned; written by the server, deleted with its lead.</summary>
public static class PlaybookRunTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_playbookrun";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_playbookrunid";

    /// <summary>What was suggested.</summary>
    public const string Name = "crma_name";

    /// <summary>Lead for which it was suggested. Lookup to lead.</summary>
    public const string LeadId = "crma_leadid";

    /// <summary>Playbook of the step, in the version that held then. Lookup to crma_playbook.</summary>
    public const string PlaybookId = "crma_playbookid";

    /// <summary>The step. Lookup to crma_playbookstep.</summary>
    public const string PlaybookStepId = "crma_playbookstepid";

    /// <summary>Order of the step, from 1.</summary>
    public const string Sequence = "crma_sequence";

    /// <summary>Department that does it. A <see cref="Choices.ResponsibleSide"/>.</summary>
    public const string Responsible = "crma_responsible";

    /// <summary>Business unit of the lead when it was suggested: the team. Lookup to businessunit.</summary>
    public const string BusinessUnitId = "crma_businessunitid";

    /// <summary>What became of it. A <see cref="Choices.StepOutcome"/>.</summary>
    public const string Outcome = "crma_stepoutcome";

    /// <summary>When somebody who can answer it first saw it (UTC).</summary>
    public const string SuggestedOn = "crma_suggestedon";

    /// <summary>Until when it should be done (UTC); empty for no date.</summary>
    public const string DueOn = "crma_dueon";

    /// <summary>Why it was not done; empty otherwise.</summary>
    public const string Reason = "crma_reason";

    /// <summary>Who said what became of it. Lookup to systemuser.</summary>
    public const string AnsweredBy = "crma_answeredby";

    /// <summary>When the outcome was told (UTC).</summary>
    public const string AnsweredOn = "crma_answeredon";

    /// <summary>Stay of the lead in its situation: lead, stage, since when, handover, and code of the playbook.</summary>
    public const string StayKey = "crma_staykey";

    /// <summary>The stay with the sequence of the step: an alternate key, so that a step is suggested once to a stay.</summary>
    public const string RunKey = "crma_runkey";
}
