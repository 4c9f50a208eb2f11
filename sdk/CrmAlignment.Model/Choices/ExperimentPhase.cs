namespace CrmAlignment.Model.Choices;

/// <summary>Life of an experiment, one way only. Global choice crma_experimentphase.</summary>
public enum ExperimentPhase
{
    /// <summary>Still being agreed.</summary>
    Draft = 471200000,

    /// <summary>Agreed and under way: what was agreed is frozen.</summary>
    Running = 471200001,

    /// <summary>Over: its numbers are kept.</summary>
    Ended = 471200002,
}
