using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Counts of clients from what the fold keeps on the monthly scorecards of a scope.</summary>
public sealed class FoldedClientCounts : IClientCounts
{
    private readonly CountedMonth[] _months;

    private FoldedClientCounts(CountedMonth[] months) => _months = months;

    /// <summary>
    /// The counts; null when a month has none: its scorecard is older than these counts, and no rebuild has made it right yet.
    /// </summary>
    /// <param name="months">Every scorecard of a month of the scope, up to the last month that is asked for.</param>
    public static FoldedClientCounts? Of(IEnumerable<CountedMonth> months)
    {
        var all = months.ToArray();
        return all.All(month => month.Counts is not null) ? new FoldedClientCounts(all) : null;
    }

    /// <inheritdoc/>
    public int Active(Period period)
    {
        var lastEnded = period.End.AddDays(1).AddMonths(-1 - ClientSpells.ActiveMonths);
        return _months.Where(month => month.Start <= period.End).Sum(month => month.Counts!.Value.Starts)
            - _months.Where(month => month.Start <= lastEnded).Sum(month => month.Counts!.Value.Ends);
    }

    /// <inheritdoc/>
    public int New(Period period) => _months.Where(month => period.Contains(month.Start)).Sum(month => month.Counts!.Value.NewClients);
}
