using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Adds contributions up by what they count for, in the order in which they came.</summary>
internal sealed class ContributionSum
{
    private readonly Dictionary<ContributionKey, MeasureSum> _sums = new();
    private readonly List<ContributionKey> _order = [];

    public static IReadOnlyList<Contribution> Single(
        DateTime? when, Customer? customer, Guid? campaignId, Guid? businessUnitId, Measures measures, Guid? leadCategoryId = null)
    {
        var sum = new ContributionSum();
        sum.Add(when, customer, campaignId, businessUnitId, measures, leadCategoryId);
        return sum.NonZero();
    }

    /// <summary>Adds nothing where there is no date: what has not happened does not count.</summary>
    public void Add(
        DateTime? when, Customer? customer, Guid? campaignId, Guid? businessUnitId, Measures measures, Guid? leadCategoryId = null)
    {
        if (when is { } happened)
        {
            Add(new ContributionKey(happened, customer, campaignId, businessUnitId) { LeadCategoryId = leadCategoryId }, measures);
        }
    }

    public void Add(ContributionKey key, Measures measures)
    {
        if (!_sums.TryGetValue(key, out var sum))
        {
            _order.Add(key);
            _sums[key] = sum = new MeasureSum();
        }

        sum.Add(measures);
    }

    /// <summary>What is not 0, as the ledger holds it.</summary>
    public IReadOnlyList<Contribution> NonZero() =>
        _order.Select(key => new Contribution(key, _sums[key].Total().Held)).Where(row => !row.Measures.IsZero).ToArray();
}
