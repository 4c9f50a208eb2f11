using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A row whose counts of activity are not what they follow from.</summary>
/// <typeparam name="TKey">Key of the row.</typeparam>
/// <typeparam name="TRow">The stored row.</typeparam>
/// <param name="Key">Its key.</param>
/// <param name="Row">The stored row.</param>
/// <param name="Stored">Its counts; null where they are older than these counts, which is no drift.</param>
/// <param name="Expected">What they must be.</param>
internal sealed record ActivityDifference<TKey, TRow>(TKey Key, TRow Row, ActivityCounts? Stored, ActivityCounts Expected)
{
    /// <summary>Each count that drifted, made a drift of its row.</summary>
    public IEnumerable<KpiDrift> Drifts(Func<TKey, string, decimal, decimal, KpiDrift> drift) => Stored is not { } stored ? [] : new[]
    {
        drift(Key, ScorecardTable.NewClients, Expected.NewClients, stored.NewClients),
        drift(Key, ScorecardTable.ActivityStarts, Expected.Starts, stored.Starts),
        drift(Key, ScorecardTable.ActivityEnds, Expected.Ends, stored.Ends),
    }.Where(found => found.Difference != 0);

    /// <summary>The counts as columns to write.</summary>
    public ColumnList Columns()
    {
        var columns = new ColumnList();
        columns.AddRange(Expected.Columns());
        return columns;
    }
}
