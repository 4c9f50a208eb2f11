using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Weights;

/// <summary>Proposes points for the scored criteria of a set, from what became of the leads that met them. A pure function of the leads.</summary>
internal static class WeightProposer
{
    /// <summary>Fewest won, and fewest lost leads: 40 each, chosen by this project as ten events for each of four criteria.</summary>
    /// <remarks>Peduzzi et al., A simulation study of the number of events per variable in logistic regression analysis, 1996, https://doi.org/10.1016/S0895-4356(96)00236-3.</remarks>
    public const int FewestDecided = 40;

    /// <summary>Fewest decided leads with, and without a criterion, below which nothing is said of it; fewest of the held-out months as well.</summary>
    public const int FewestOnASide = 20;

    /// <summary>Proposes, or says why not.</summary>
    /// <param name="set">The set as it is.</param>
    /// <param name="leads">The leads by their first verdict.</param>
    public static WeightProposal Propose(WeighedSet set, IReadOnlyCollection<LeadGroup> leads)
    {
        var counted = Counted(set, leads);
        var used = Enumerable.Range(0, set.Criteria.Count).Where(index => counted.Criteria[index].HasEnoughData).ToArray();
        return counted.Won < FewestDecided || counted.Lost < FewestDecided ? counted with { Reason = NoProposal.TooFewDecided }
            : used.All(index => set.Criteria[index].IsRequired) ? counted with { Reason = NoProposal.NothingVaries }
            : Tested(set, used, leads, counted);
    }

    private static WeightProposal Tested(WeighedSet set, int[] used, IReadOnlyCollection<LeadGroup> leads, WeightProposal counted)
    {
        var held = new HeldOutMonths(set, used, leads);
        if (held.Decided < FewestOnASide)
        {
            return counted with { Reason = NoProposal.TooFewHeldOut };
        }

        var tested = counted with
        {
            Quality = ForecastQuality.Of(held.ByModel, held.ByBaseRate),
            Calibration = CalibrationBin.Of(held.ByModel.Where(forecast => forecast.Leads > 0)),
            HeldOut = held.Ready,
        };
        return tested.Quality.BeatsBaseRate ? Weighed(set, used, leads, tested) : tested with { Reason = NoProposal.NotBetter };
    }

    private static WeightProposal Weighed(WeighedSet set, int[] used, IReadOnlyCollection<LeadGroup> leads, WeightProposal tested)
    {
        var (model, penalty) = new WeightFit(set.Criteria, used).To(leads);
        var fitted = tested with
        {
            Penalty = penalty,
            Criteria = [.. tested.Criteria.Select((criterion, index) => criterion with { Coefficient = used.Contains(index) ? model.Coefficients[index] : null })],
        };
        return new PointScale(set, used).Of(model, leads) is not { } proposed
            ? fitted with { Reason = NoProposal.NothingCounts }
            : fitted with
            {
                Criteria = [.. fitted.Criteria.Select((criterion, index) => criterion with { ProposedPoints = criterion.IsRequired ? null : proposed.Criteria[index].Points })],
                ProposedThreshold = proposed.Threshold,
                All = Readiness.Of(leads, set, proposed),
            };
    }

    private static WeightProposal Counted(WeighedSet set, IReadOnlyCollection<LeadGroup> leads) => new()
    {
        Won = leads.Sum(group => group.Won),
        Lost = leads.Sum(group => group.Lost),
        Undecided = leads.Sum(group => group.Undecided),
        Threshold = set.Threshold,
        Criteria = [.. set.Criteria.Select((criterion, index) => Counted(criterion, leads.ToLookup(group => group.Meets(index))))],
    };

    private static ProposedCriterion Counted(WeighedCriterion criterion, ILookup<bool, LeadGroup> leads)
    {
        int met = leads[true].Sum(group => group.Decided), notMet = leads[false].Sum(group => group.Decided);
        return new ProposedCriterion(
            criterion.Name, criterion.IsRequired, criterion.IsRequired ? null : criterion.Points, null, null,
            met, leads[true].Sum(group => group.Won), notMet, leads[false].Sum(group => group.Won), met >= FewestOnASide && notMet >= FewestOnASide);
    }
}
