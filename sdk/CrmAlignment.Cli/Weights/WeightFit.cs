using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Weights;

/// <summary>
/// Fits weights as points can carry them: the penalty is that which foretells later months best, and a scored criterion whose coefficient
/// is not above 0 is left out of the fit, since points are never negative and the others would lean on what they cannot have.
/// </summary>
/// <param name="criteria">The criteria of the set.</param>
/// <param name="used">Positions of those with enough leads to say something.</param>
internal sealed class WeightFit(IReadOnlyList<WeighedCriterion> criteria, IReadOnlyList<int> used)
{
    /// <summary>Penalties that are tried, half a power of ten apart: from coefficients that are nearly free to such as are nearly 0 in any organization.</summary>
    public static IReadOnlyList<double> Penalties { get; } = [0.3, 1, 3, 10, 30, 100, 300];

    // Where no month can be held out, caution: log odds of more than 0.6, twice the standard deviation of such a prior, take many leads.
    private const double Cautious = 10;
    private const int InnerMonths = 6;
    private const int FewestBefore = 10;

    /// <summary>Fits to leads.</summary>
    /// <param name="leads">At least one won and one lost among them.</param>
    /// <returns>The model, and its penalty.</returns>
    public (LogisticModel Model, double Penalty) To(IReadOnlyCollection<LeadGroup> leads)
    {
        var penalty = PenaltyFor(leads);
        return (Fit(WithoutMonths(leads), penalty), penalty);
    }

    // Once for all penalties: a fit does not ask for months, and without them there are few groups, however long the history.
    private static LeadGroup[] WithoutMonths(IEnumerable<LeadGroup> leads) =>
    [
        .. leads.GroupBy(group => group.Held).Select(alike => new LeadGroup(
            0, alike.Key, alike.Sum(group => group.Won), alike.Sum(group => group.Lost), alike.Sum(group => group.Undecided))),
    ];

    private double PenaltyFor(IReadOnlyCollection<LeadGroup> leads)
    {
        var folds = ForwardFolds.Of(leads, InnerMonths, FewestBefore).Select(fold => (Before: WithoutMonths(fold.Before), fold.Month)).ToArray();
        return folds.Length == 0
            ? Cautious
            : Penalties.OrderBy(penalty => folds.Sum(fold => Missed(Fit(fold.Before, penalty), fold.Month))).ThenByDescending(penalty => penalty).First();
    }

    private static double Missed(LogisticModel model, LeadGroup[] month) =>
        month.Sum(group => new LeadForecast(model.Chance(group), group.Won, group.Lost).SquaredErrors);

    private LogisticModel Fit(IReadOnlyCollection<LeadGroup> leads, double penalty)
    {
        var left = used;
        while (true)
        {
            var model = new LogisticRegression(leads, left).Fit(penalty, criteria.Count);
            var allowed = left.Where(index => criteria[index].IsRequired || model.Coefficients[index] >= 0).ToArray();
            if (allowed.Length == left.Count)
            {
                return model;
            }

            left = allowed;
        }
    }
}
