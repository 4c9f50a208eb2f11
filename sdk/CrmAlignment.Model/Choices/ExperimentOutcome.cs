namespace CrmAlignment.Model.Choices;

/// <summary>How an experiment ended; the server says it. Global choice crma_experimentoutcome.</summary>
public enum ExperimentOutcome
{
    /// <summary>An arm is better by the chance that was agreed.</summary>
    BetterArm = 471200000,

    /// <summary>Each arm had the leads that were agreed, and none is better by the chance that was agreed.</summary>
    NoDifference = 471200001,

    /// <summary>An arm had fewer decided leads than agreed.</summary>
    NotEnoughData = 471200002,

    /// <summary>Somebody gave it up and said why: no arm is called better.</summary>
    Cancelled = 471200003,
}
