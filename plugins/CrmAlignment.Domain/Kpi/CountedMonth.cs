using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>What the fold keeps on a month's scorecard to count new and active clients.</summary>
/// <param name="Start">First day of the month.</param>
/// <param name="Counts">The counts; null on a scorecard that is older than them.</param>
public readonly record struct CountedMonth(DateTime Start, ActivityCounts? Counts)
{
    /// <summary>Reads a scorecard.</summary>
    public static CountedMonth Of(IRecordValues scorecard) =>
        new(scorecard.Value(ScorecardTable.PeriodStart).AsDateTime!.Value.Date, ActivityCounts.Of(scorecard));
}
