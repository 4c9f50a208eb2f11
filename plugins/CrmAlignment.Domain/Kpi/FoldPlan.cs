using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// The writes that fold a batch, to be applied in one transaction. Adding is all that folding does, so batches may be cut and ordered in
/// any way and give the same scorecards.
/// </summary>
public sealed class FoldPlan
{
    private FoldPlan(IReadOnlyList<RecordChange> facts, IReadOnlyList<RecordChange> clientPeriods, IReadOnlyList<RecordChange> scorecards)
    {
        FactChanges = facts;
        ClientPeriodChanges = clientPeriods;
        ScorecardChanges = scorecards;
    }

    /// <summary>
    /// Marks the facts, by row version: of two folders over the same facts the second fails here, before it adds anything. Apply it first.
    /// </summary>
    public IReadOnlyList<RecordChange> FactChanges { get; }

    /// <summary>Client periods to create or update.</summary>
    public IReadOnlyList<RecordChange> ClientPeriodChanges { get; }

    /// <summary>Scorecards to create or update.</summary>
    public IReadOnlyList<RecordChange> ScorecardChanges { get; }

    /// <summary>All writes in the order in which to apply them.</summary>
    public IEnumerable<RecordChange> Changes => FactChanges.Concat(ClientPeriodChanges).Concat(ScorecardChanges);

    /// <summary>Plans the fold.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="clientPeriods">Those of <see cref="FoldBatch.ClientPeriodKeys"/> that exist, by key.</param>
    /// <param name="scorecards">Those of <see cref="FoldBatch.ScorecardKeys"/> that exist, by key.</param>
    /// <param name="nowUtc">The instant of the operation (UTC).</param>
    /// <param name="newId">Makes the id of a row.</param>
    public static FoldPlan Of(
        FoldBatch batch,
        IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> clientPeriods,
        IReadOnlyDictionary<ScorecardKey, ScorecardRow> scorecards,
        DateTime nowUtc,
        Func<Guid> newId)
    {
        var clients = new Dictionary<ScorecardKey, int>();
        var clientPeriodChanges = new List<RecordChange>();
        foreach (var added in batch.ClientPeriods)
        {
            clientPeriods.TryGetValue(added.Key, out var row);
            var before = row?.Measures ?? Measures.Zero;
            var after = before + added.Value.Total();
            clients.TryGetValue(added.Key.Scorecard, out var moved);
            clients[added.Key.Scorecard] = moved + Crossing(before[Measure.Revenue], after[Measure.Revenue]);
            clientPeriodChanges.Add(ClientPeriodWrites.Of(added.Key, row, after, batch.Exists(added.Key.Customer), newId));
        }

        var scorecardChanges = batch.Scorecards.Select(added =>
        {
            scorecards.TryGetValue(added.Key, out var row);
            clients.TryGetValue(added.Key, out var moved);
            var before = row?.Scorecard ?? default;
            return ScorecardWrites.Of(
                added.Key, row, new Scorecard(before.Measures + added.Value.Total(), before.ClientCount + moved), nowUtc, newId);
        });
        return new FoldPlan(
            batch.Facts.Select(fact => Mark(fact, batch.Zone, nowUtc)).ToArray(), clientPeriodChanges, scorecardChanges.ToArray());
    }

    private static int Crossing(decimal before, decimal after) => (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0);

    private static RecordChange Mark(UnfoldedFact fact, TimeZoneInfo zone, DateTime nowUtc) => RecordChange.Update(
        KpiFactTable.LogicalName,
        fact.Id,
        new ColumnList
        {
            { KpiFactTable.Date, RecordValue.DateTime(fact.Date(zone)) },
            { KpiFactTable.Folded, RecordValue.TwoOptions(true) },
            { KpiFactTable.FoldedOn, RecordValue.DateTime(nowUtc) },
        },
        fact.RowVersion);
}
