namespace CrmAlignment.Model.Choices;

/// <summary>Length of a period. Global choice crma_periodgrain.</summary>
public enum PeriodGrain
{
    /// <summary>Month.</summary>
    Month = 471200000,

    /// <summary>Quarter.</summary>
    Quarter = 471200001,

    /// <summary>Year.</summary>
    Year = 471200002,
}
