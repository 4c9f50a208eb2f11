namespace CrmAlignment.Domain.Experiments;

/// <summary>What is known of an arm. Shares and chances are rounded to four digits.</summary>
public sealed record ArmResult
{
    /// <summary>The arm.</summary>
    public required ExperimentArm Arm { get; init; }

    /// <summary>Its leads.</summary>
    public required ArmTally Tally { get; init; }

    /// <summary>Share of the decided leads that reached the layer, 0 to 1; null of none.</summary>
    public decimal? Share { get; init; }

    /// <summary>Lower end of the interval in which the share lies by a chance of 95 of 100; null of no decided leads.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of that interval.</summary>
    public decimal? High { get; init; }

    /// <summary>Decided leads that are missing to the minimum.</summary>
    public int Missing { get; init; }

    /// <summary>Chance that it is the best of all arms; null while an arm has fewer decided leads than agreed.</summary>
    public decimal? ChanceBest { get; init; }

    /// <summary>Chance that it is better than the control; null for the control itself, where there is none, and while one of both has fewer decided leads than agreed.</summary>
    public decimal? ChanceBetterThanControl { get; init; }
}
