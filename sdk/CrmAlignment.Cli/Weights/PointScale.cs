using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Weights;

/// <summary>
/// Makes points of coefficients: whole numbers, of which the greatest is as great as the greatest of the set, and the threshold with which as many
/// leads are ready as with the set as it is. So sales gets as many leads, and the comparison is one of who they are.
/// </summary>
/// <param name="set">The set as it is.</param>
/// <param name="used">Positions of the criteria that the model knows; the others keep their points.</param>
internal sealed class PointScale(WeighedSet set, IReadOnlyCollection<int> used)
{
    /// <summary>Least greatest number of points, so that rounding takes at most a twentieth of it away.</summary>
    private const int LeastRange = 10;

    /// <summary>The set with other points and threshold; a scored criterion of 0 points counts nothing.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="leads">Leads by whose number the threshold is chosen, decided and not.</param>
    /// <returns>The set; null when no scored criterion that the model knows gets points.</returns>
    public WeighedSet? Of(LogisticModel model, IReadOnlyCollection<LeadGroup> leads)
    {
        var greatest = used.Where(index => !set.Criteria[index].IsRequired).Select(index => model.Coefficients[index]).DefaultIfEmpty(0).Max();
        if (greatest <= 0)
        {
            return null;
        }

        var range = Math.Max(LeastRange, set.Criteria.Where(criterion => !criterion.IsRequired).Max(criterion => criterion.Points));
        var weighed = set with
        {
            Criteria =
            [
                .. set.Criteria.Select((criterion, index) => criterion.IsRequired || !used.Contains(index)
                    ? criterion
                    : criterion with { Points = Points(model.Coefficients[index] / greatest, range) }),
            ],
        };
        return weighed with { Threshold = Threshold(weighed, leads) };
    }

    private static int Points(double share, int range) => Math.Max(0, (int)Math.Round(share * range, MidpointRounding.AwayFromZero));

    // Of thresholds that are as near, the higher one: sales gets rather a lead less than one more.
    private int Threshold(WeighedSet weighed, IReadOnlyCollection<LeadGroup> leads)
    {
        var ready = leads.Where(set.IsReady).Sum(group => group.Leads);
        var scores = leads.Where(weighed.HasRequired).Select(group => (Score: weighed.Score(group), group.Leads)).ToArray();
        return scores.Select(scored => scored.Score)
            .Append(weighed.ReachablePoints)
            .Distinct()
            .OrderBy(threshold => Math.Abs(scores.Where(scored => scored.Score >= threshold).Sum(scored => scored.Leads) - ready))
            .ThenByDescending(threshold => threshold)
            .First();
    }
}
