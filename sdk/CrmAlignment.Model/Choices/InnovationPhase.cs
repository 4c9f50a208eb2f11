namespace CrmAlignment.Model.Choices;

/// <summary>How far an innovation has come. Global choice crma_innovationphase.</summary>
public enum InnovationPhase
{
    /// <summary>Somebody proposed it.</summary>
    Proposed = 471200000,

    /// <summary>It is being tried.</summary>
    Tried = 471200001,

    /// <summary>It was adopted.</summary>
    Adopted = 471200002,

    /// <summary>It was dropped.</summary>
    Dropped = 471200003,
}
