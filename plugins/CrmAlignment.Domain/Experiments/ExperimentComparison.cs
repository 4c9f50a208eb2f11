using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Experiments;

/// <summary>Compares the arms of an experiment: beta-binomial, the arms independent of each other.</summary>
/// <remarks>
/// The chance is what follows from the leads so far. It is not how often one errs who looks every day and stops at the first good moment: that
/// is rarer with a larger minimum, which is why there is one.
/// </remarks>
public sealed class ExperimentComparison
{
    private const int Digits = 4;
    private const double Tail = 0.025;

    /// <summary>Compares.</summary>
    /// <param name="terms">What was agreed.</param>
    /// <param name="arms">The arms with their leads, in the order in which they are shown.</param>
    public ExperimentComparison(ExperimentTerms terms, IReadOnlyList<KeyValuePair<ExperimentArm, ArmTally>> arms)
    {
        HasEnoughData = arms.Count > 1 && arms.All(arm => arm.Value.Decided >= terms.MinimumSample);
        Arms = arms.Select(arm => Result(terms, arms, arm)).ToArray();
        Leader = Arms.OrderByDescending(arm => arm.ChanceBest).FirstOrDefault(arm => arm.ChanceBest is not null);
        IsRuleMet = Leader?.ChanceBest >= terms.Chance;
    }

    /// <summary>The arms.</summary>
    public IReadOnlyList<ArmResult> Arms { get; }

    /// <summary>Whether there are two arms or more, and each has the decided leads that were agreed.</summary>
    public bool HasEnoughData { get; }

    /// <summary>The arm with the greatest chance of being the best, the first of equals; null where there is not enough data.</summary>
    public ArmResult? Leader { get; }

    /// <summary>Whether the leader's chance is at least the one agreed: by this rule alone an experiment ends before its day.</summary>
    public bool IsRuleMet { get; }

    private ArmResult Result(ExperimentTerms terms, IReadOnlyList<KeyValuePair<ExperimentArm, ArmTally>> arms, KeyValuePair<ExperimentArm, ArmTally> arm)
    {
        var belief = Belief(arm);
        var result = new ArmResult { Arm = arm.Key, Tally = arm.Value, Missing = Math.Max(0, terms.MinimumSample - arm.Value.Decided) };
        if (arm.Value.Decided > 0)
        {
            result = result with
            {
                Share = Math.Round((decimal)arm.Value.Reached / arm.Value.Decided, Digits),
                Low = Rounded(arm.Value.Reached == 0 ? 0 : belief.Quantile(Tail)),
                High = Rounded(arm.Value.NotReached == 0 ? 1 : belief.Quantile(1 - Tail)),
            };
        }

        return result with
        {
            ChanceBest = HasEnoughData ? Above(belief, arms.Where(other => other.Key != arm.Key)) : null,
            ChanceBetterThanControl = arm.Key.IsControl ? null : BetterThan(terms, arm, arms.Where(other => other.Key.IsControl).ToArray()),
        };
    }

    private static decimal? BetterThan(
        ExperimentTerms terms, KeyValuePair<ExperimentArm, ArmTally> arm, IReadOnlyList<KeyValuePair<ExperimentArm, ArmTally>> controls) =>
        controls.Count == 1 && Math.Min(arm.Value.Decided, controls[0].Value.Decided) >= terms.MinimumSample ? Above(Belief(arm), controls) : null;

    private static decimal Above(BetaDistribution belief, IEnumerable<KeyValuePair<ExperimentArm, ArmTally>> others) =>
        Rounded(BestChance.Of(belief, others.Select(Belief).ToArray()));

    private static BetaDistribution Belief(KeyValuePair<ExperimentArm, ArmTally> arm) => BetaDistribution.After(arm.Value.Reached, arm.Value.NotReached);

    private static decimal Rounded(double value) => Math.Round((decimal)value, Digits);
}
