namespace CrmAlignment.Model.Choices;

/// <summary>Whether a criterion must be met or gives points. Global choice crma_criterionkind.</summary>
public enum CriterionKind
{
    /// <summary>Required.</summary>
    Required = 471200000,

    /// <summary>Scored.</summary>
    Scored = 471200001,
}
