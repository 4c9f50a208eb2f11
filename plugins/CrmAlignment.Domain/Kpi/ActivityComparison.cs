using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>The counts of activity of one month's scorecards, beside what its client periods add to them.</summary>
/// <remarks>
/// A scorecard from before these counts gets them as soon as each of its client periods has its own; until then nobody knows them.
/// </remarks>
public sealed class ActivityComparison
{
    private readonly ActivityDifference<ScorecardKey, ScorecardRow>[] _differing;

    /// <summary>Compares.</summary>
    /// <param name="scorecards">All scorecards of the month whose scope still exists.</param>
    /// <param name="clientPeriods">All client periods of the month.</param>
    public ActivityComparison(
        IReadOnlyDictionary<ScorecardKey, ScorecardRow> scorecards, IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> clientPeriods)
    {
        var clients = clientPeriods.ToLookup(row => row.Key.Scorecard, row => row.Value.Activity);
        _differing = scorecards.Where(row => clients[row.Key].All(counts => counts is not null))
            .Select(row => new ActivityDifference<ScorecardKey, ScorecardRow>(
                row.Key, row.Value, row.Value.Activity, clients[row.Key].Aggregate(default(ActivityCounts), (sum, counts) => sum + counts!.Value)))
            .Where(row => row.Expected != row.Stored)
            .ToArray();
    }

    /// <summary>Each count that differs.</summary>
    public IReadOnlyList<KpiDrift> Drifts() => _differing.SelectMany(scorecard => scorecard.Drifts(FoldDrift.OfScorecard)).ToArray();

    /// <summary>The writes that make them right; by row version, so that a fold meanwhile is not overwritten.</summary>
    public IReadOnlyList<RecordChange> Corrections() => _differing
        .Select(row => RecordChange.Update(ScorecardTable.LogicalName, row.Row.Id, row.Columns(), row.Row.RowVersion))
        .ToArray();
}
