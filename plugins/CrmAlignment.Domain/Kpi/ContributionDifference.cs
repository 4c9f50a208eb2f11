using System.Collections.Generic;

namespace CrmAlignment.Domain.Kpi;

/// <summary>What a change of a record adds to the KPIs, or takes from them.</summary>
public static class ContributionDifference
{
    /// <summary>
    /// What the record contributes now less what it contributed before, added up by date, customer, campaign, business unit and lead
    /// category; rows of zero are left out, so that a change which no KPI notices posts nothing.
    /// </summary>
    public static IReadOnlyList<Contribution> Of(IEnumerable<Contribution> before, IEnumerable<Contribution> after)
    {
        var sum = new ContributionSum();
        foreach (var contribution in before)
        {
            sum.Add(contribution.Key, -contribution.Measures);
        }

        foreach (var contribution in after)
        {
            sum.Add(contribution.Key, contribution.Measures);
        }

        return sum.NonZero();
    }
}
