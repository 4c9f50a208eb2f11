namespace CrmAlignment.Model.Choices;

/// <summary>What a scorecard covers. Global choice crma_scopetype.</summary>
public enum ScopeType
{
    /// <summary>Organization.</summary>
    Organization = 471200000,

    /// <summary>Business unit.</summary>
    BusinessUnit = 471200001,

    /// <summary>Campaign.</summary>
    Campaign = 471200002,

    /// <summary>Lead category.</summary>
    LeadCategory = 471200003,
}
