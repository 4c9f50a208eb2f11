namespace CrmAlignment.Model.Choices;

/// <summary>What a criterion asks about. Global choice crma_criteriondimension.</summary>
public enum CriterionDimension
{
    /// <summary>Fit.</summary>
    Fit = 471200000,

    /// <summary>Need.</summary>
    Need = 471200001,

    /// <summary>Budget.</summary>
    Budget = 471200002,

    /// <summary>Authority.</summary>
    Authority = 471200003,

    /// <summary>Timing.</summary>
    Timing = 471200004,

    /// <summary>Engagement.</summary>
    Engagement = 471200005,
}
