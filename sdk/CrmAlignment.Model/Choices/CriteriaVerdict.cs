namespace CrmAlignment.Model.Choices;

/// <summary>What a criteria set says of a lead. Global choice crma_criteriaverdict.</summary>
public enum CriteriaVerdict
{
    /// <summary>No criteria.</summary>
    NoCriteria = 471200000,

    /// <summary>Not met.</summary>
    NotMet = 471200001,

    /// <summary>Met.</summary>
    Met = 471200002,
}
