using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// The writes that fold a batch, to be applied in one transaction. Adding is all that folding does, so batches may be cut and ordered in
/// any way and give the same scorecards, as long as the sums fit into their columns.
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
    /// <param name="clients">What it makes of client periods.</param>
    /// <param name="scorecards">
    /// Those of <see cref="FoldBatch.ScorecardKeys"/> and <see cref="FoldedClients.MovedScorecards"/> that exist, by key.
    /// </param>
    /// <param name="nowUtc">The instant of the operation (UTC).</param>
    /// <param name="newId">Makes the id of a row.</param>
    public static FoldPlan Of(
        FoldBatch batch,
        FoldedClients clients,
        IReadOnlyDictionary<ScorecardKey, ScorecardRow> scorecards,
        DateTime nowUtc,
        Func<Guid> newId)
    {
        ScorecardRow? Row(ScorecardKey key) => scorecards.TryGetValue(key, out var row) ? row : null;
        var ofBatch = batch.Scorecards.Select(added => Change(added.Key, Row(added.Key), batch, added.Value.Total(), clients, nowUtc, newId));

        // A month that has clients has a scorecard; where it was lost, the rebuild makes it, with all its numbers.
        var others = clients.MovedScorecards.Where(key => !batch.Scorecards.ContainsKey(key) && scorecards.ContainsKey(key))
            .Select(key => Change(key, Row(key), batch, Measures.Zero, clients, nowUtc, newId));
        return new FoldPlan(
            batch.Facts.Select(fact => Mark(fact, batch.Zone, nowUtc)).ToArray(),
            clients.Changes.Select(change => ClientPeriodWrites.Of(
                change.Key, change.Row, change.After, change.Activity, batch.Exists(change.Key.Customer), newId)).ToArray(),
            ofBatch.Concat(others).ToArray());
    }

    private static RecordChange Change(
        ScorecardKey key, ScorecardRow? row, FoldBatch batch, Measures added, FoldedClients clients, DateTime nowUtc, Func<Guid> newId)
    {
        var before = row?.Scorecard ?? default;
        var after = new Scorecard(before.Measures.HeldWith(added), before.ClientCount + clients.ClientsMoved(key));

        // Where an older version left the counts out, adding would make them look complete.
        var counted = row is null && key.Period.Grain == PeriodGrain.Month ? default(ActivityCounts) : row?.Activity;
        return ScorecardWrites.Of(key, row, batch.NameOf(key.Scope), after, counted + clients.ActivityMoved(key), nowUtc, newId);
    }

    private static RecordChange Mark(UnfoldedFact fact, TimeZoneInfo zone, DateTime nowUtc) => RecordChange.Update(
        KpiFactTable.LogicalName,
        fact.Id,
        new ColumnList
        {
            { KpiFactTable.Date, RecordValue.DateTime(fact.Date(zone)) },
            { KpiFactTable.Folded, RecordValue.TwoOptions(true) },
            { KpiFactTable.FoldedOn, RecordValue.DateTime(nowUtc) },
            { KpiFactTable.UnfoldedKey, RecordValue.Empty },
        },
        fact.RowVersion);
}
