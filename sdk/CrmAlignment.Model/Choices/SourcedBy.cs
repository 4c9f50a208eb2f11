namespace CrmAlignment.Model.Choices;

/// <summary>Department that found a lead or an opportunity. Global choice crma_sourcedby.</summary>
public enum SourcedBy
{
    /// <summary>Marketing.</summary>
    Marketing = 471200000,

    /// <summary>Sales.</summary>
    Sales = 471200001,

    /// <summary>Partner.</summary>
    Partner = 471200002,
}
