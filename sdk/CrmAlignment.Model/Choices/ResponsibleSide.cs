namespace CrmAlignment.Model.Choices;

/// <summary>Department that has to act on a lead. Global choice crma_responsibleside.</summary>
public enum ResponsibleSide
{
    /// <summary>Marketing.</summary>
    Marketing = 471200000,

    /// <summary>Sales.</summary>
    Sales = 471200001,

    /// <summary>Both: marketing offers and completes the lead, sales answers.</summary>
    Both = 471200002,
}
