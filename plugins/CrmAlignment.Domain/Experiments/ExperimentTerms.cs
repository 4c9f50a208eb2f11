namespace CrmAlignment.Domain.Experiments;

/// <summary>When a comparison says something, as agreed before it began.</summary>
/// <param name="MinimumSample">Decided leads that each arm needs.</param>
/// <param name="Chance">Chance of being the best from which on an arm is taken for better, above 0.5 and below 1.</param>
public sealed record ExperimentTerms(int MinimumSample, decimal Chance)
{
    /// <summary>Decided leads of an arm below which a share says nothing, as in a diagnosis of the funnel.</summary>
    public const int LeastSample = Diagnosis.FunnelDiagnosis.LeastDecided;

    /// <summary>Most decided leads that may be asked for.</summary>
    public const int MostSample = 1_000_000;

    /// <summary>Decided leads of each arm where nobody says more.</summary>
    public const int DefaultSample = 100;

    /// <summary>
    /// Chance where nobody says another. People look again and again, and stop at the first good moment: of equal arms 0.95 then calls one better
    /// three times as often (docs/administrators.md, *Looking often*, held by ExperimentComparisonTests).
    /// </summary>
    public const decimal DefaultChance = 0.99m;

    /// <summary>Least chance that may be agreed: less would take chance for a finding.</summary>
    public const decimal LeastChance = 0.8m;

    /// <summary>Greatest chance that may be agreed: answers have four digits.</summary>
    public const decimal MostChance = 0.9999m;
}
