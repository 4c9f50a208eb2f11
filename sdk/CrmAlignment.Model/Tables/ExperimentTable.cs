namespace CrmAlignment.Model.Tables;

/// <summary>A mini-campaign as an experiment: a hypothesis, what is measured, and what both sides agreed before it began.</summary>
public static class ExperimentTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_experiment";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_experimentid";

    /// <summary>Name.</summary>
    public const string Name = "crma_name";

    /// <summary>What is expected, and why. Frozen from the start on.</summary>
    public const string Hypothesis = "crma_hypothesis";

    /// <summary>Which layer of the funnel counts. A <see cref="Choices.ExperimentMeasure"/>. Frozen from the start on.</summary>
    public const string Measure = "crma_experimentmeasure";

    /// <summary>First day on which leads arrive. Date only. Frozen from the start on.</summary>
    public const string StartDate = "crma_startdate";

    /// <summary>Last day on which leads arrive. Date only. Frozen from the start on.</summary>
    public const string EndDate = "crma_enddate";

    /// <summary>Decided leads that each arm needs, 20 to 1,000,000; 100 where nobody says more. Frozen from the start on.</summary>
    public const string MinimumSample = "crma_minimumsample";

    /// <summary>Chance of being the best from which on an arm is taken for better, 0.8 to 0.9999; 0.99 by default. Frozen from the start on.</summary>
    public const string AgreedChance = "crma_agreedchance";

    /// <summary>Draft, running or ended; people set it, one way. A <see cref="Choices.ExperimentPhase"/>.</summary>
    public const string Phase = "crma_experimentphase";

    /// <summary>When it was started. The server writes it.</summary>
    public const string StartedOn = "crma_startedon";

    /// <summary>When it was ended. The server writes it.</summary>
    public const string EndedOn = "crma_endedon";

    /// <summary>How it ended. A <see cref="Choices.ExperimentOutcome"/>. The server writes it.</summary>
    public const string Outcome = "crma_experimentoutcome";

    /// <summary>Why it was given up; whoever ends an experiment with a reason cancels it.</summary>
    public const string CancelReason = "crma_cancelreason";

    /// <summary>What was learned; needed to end it.</summary>
    public const string Lesson = "crma_lesson";

    /// <summary>The experiment that follows from the lesson. Lookup to crma_experiment.</summary>
    public const string NextId = "crma_nextid";
}
