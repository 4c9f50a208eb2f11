using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Counts of clients from what the fold keeps on the monthly scorecards of a scope.</summary>
public sealed class FoldedClientCounts : IClientCounts
{
    private readonly IReadOnlyList<(DateTime Month, ActivityCounts Counts)> _months;

    private FoldedClientCounts(IReadOnlyList<(DateTime Month, ActivityCounts Counts)> months) => _months = months;

    /// <summary>
    /// The counts; null when a month has none: its scorecard is older than these counts, and no rebuild has made it right yet.
    /// </summary>
    /// <param name="months">Every scorecard of a month of the scope, up to the last month that is asked for: its first day and counts.</param>
    public static FoldedClientCounts? Of(IEnumerable<(DateTime Month, ActivityCounts? Counts)> months)
    {
        var known = new List<(DateTime, ActivityCounts)>();
        foreach (var (month, counts) in months)
        {
            if (counts is not { } counted)
            {
                return null;
            }

            known.Add((month, counted));
        }

        return new FoldedClientCounts(known);
    }

    /// <inheritdoc/>
    public int Active(Period period)
    {
        var lastEnded = period.End.AddDays(1).AddMonths(-1 - ClientSpells.ActiveMonths);
        return _months.Sum(row => (row.Month <= period.End ? row.Counts.Starts : 0) - (row.Month <= lastEnded ? row.Counts.Ends : 0));
    }

    /// <inheritdoc/>
    public int New(Period period) => _months.Where(row => period.Contains(row.Month)).Sum(row => row.Counts.NewClients);
}
