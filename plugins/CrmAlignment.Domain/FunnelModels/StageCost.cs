using CrmAlignment.Domain.Health;

namespace CrmAlignment.Domain.FunnelModels;

/// <summary>What the records of a stage cost, and how many of the next there were.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Records">Its records; null when they have not been counted.</param>
/// <param name="CostPerRecord">Marketing spend of the period by them, in base currency; null where nothing was spent, or there are none.</param>
/// <param name="ToNext">Records of the next stage for each; null after the last one, and where one of both has not been counted.</param>
public sealed record StageCost(FunnelStage Stage, decimal? Records, decimal? CostPerRecord, Rate? ToNext)
{
    /// <summary>Whether there are enough of them to compare what one costs.</summary>
    public bool HasEnoughData => Records >= AlignmentHealth.LeastCases;
}
