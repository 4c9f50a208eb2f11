namespace CrmAlignment.Model.Choices;

/// <summary>Life of a criteria set. Global choice crma_criteriasetphase.</summary>
public enum CriteriaSetPhase
{
    /// <summary>Draft.</summary>
    Draft = 471200000,

    /// <summary>Active.</summary>
    Active = 471200001,

    /// <summary>Retired.</summary>
    Retired = 471200002,
}
