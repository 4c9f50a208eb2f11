namespace CrmAlignment.Model.Choices;

/// <summary>Rating of a lead that a playbook asks for: the platform's own, leadqualitycode 1 to 3. Global choice crma_leadrating.</summary>
public enum LeadRating
{
    /// <summary>Hot: 1.</summary>
    Hot = 471200000,

    /// <summary>Warm: 2.</summary>
    Warm = 471200001,

    /// <summary>Cold: 3.</summary>
    Cold = 471200002,
}
