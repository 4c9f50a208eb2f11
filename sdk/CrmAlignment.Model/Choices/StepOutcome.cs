namespace CrmAlignment.Model.Choices;

/// <summary>What became of a step that was suggested for a lead. Global choice crma_stepoutcome.</summary>
public enum StepOutcome
{
    /// <summary>Suggested: nobody has answered.</summary>
    Suggested = 471200000,

    /// <summary>Done.</summary>
    Done = 471200001,

    /// <summary>Not done, for a reason.</summary>
    NotDone = 471200002,
}
