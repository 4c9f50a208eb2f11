using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Criteria;

namespace CrmAlignment.Cli.Weights;

/// <summary>
/// Foretells each of the last months from those before it, by the whole of what a proposal is made with: choice of the penalty, fit, points and
/// threshold. Nothing of a month is known to what foretells it.
/// </summary>
internal sealed class HeldOutMonths
{
    private const int MostMonths = 12;

    /// <summary>Half of what a proposal needs: the last months of the least history can still be foretold.</summary>
    private const int FewestBefore = WeightProposer.FewestDecided / 2;

    /// <summary>Holds out what can be.</summary>
    public HeldOutMonths(WeighedSet set, IReadOnlyList<int> used, IReadOnlyCollection<LeadGroup> leads)
    {
        var fit = new WeightFit(set.Criteria, used);
        var scale = new PointScale(set, used);
        foreach (var (before, month) in ForwardFolds.Of(leads, MostMonths, FewestBefore))
        {
            var (model, _) = fit.To(before);
            var rate = (double)before.Sum(group => group.Won) / before.Sum(group => group.Decided);
            ByModel.AddRange(month.Select(group => new LeadForecast(model.Chance(group), group.Won, group.Lost)));
            ByBaseRate.AddRange(month.Select(group => new LeadForecast(rate, group.Won, group.Lost)));
            Ready = Ready.Plus(Readiness.Of(month, set, scale.Of(model, before) ?? set));
        }
    }

    /// <summary>What the model foretold.</summary>
    public List<LeadForecast> ByModel { get; } = [];

    /// <summary>What the base rate foretold of the same leads, in the same order.</summary>
    public List<LeadForecast> ByBaseRate { get; } = [];

    /// <summary>Who was ready, and who would have been.</summary>
    public ReadinessTally Ready { get; } = ReadinessTally.None;

    /// <summary>Decided leads of these months.</summary>
    public int Decided => ByModel.Sum(forecast => forecast.Leads);
}
