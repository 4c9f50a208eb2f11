using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// Scorecards and client periods of one period beside the sums of what they follow from. Counts of activity are not compared here: they
/// follow from other months, too.
/// </summary>
public sealed class PeriodComparison
{
    private readonly FoldSums _facts;
    private readonly IReadOnlyDictionary<ScorecardKey, ScorecardRow> _scorecards;
    private readonly IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> _clientPeriods;
    private readonly Dictionary<ScorecardKey, int> _clients;

    /// <summary>Compares.</summary>
    /// <param name="facts">The folded facts of the period, or its months, added up.</param>
    /// <param name="scorecards">All scorecards of the period whose scope still exists.</param>
    /// <param name="clientPeriods">All client periods of the period whose scope still exists.</param>
    /// <param name="after">The alternate key after which to go on, as <see cref="Next"/> said; null to begin.</param>
    /// <param name="most">Most rows that differ to look at, at least 1; all when missing.</param>
    public PeriodComparison(
        FoldSums facts,
        IReadOnlyDictionary<ScorecardKey, ScorecardRow> scorecards,
        IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> clientPeriods,
        string? after = null,
        int most = int.MaxValue)
    {
        _facts = facts;
        _scorecards = scorecards;
        _clientPeriods = clientPeriods;
        _clients = facts.ClientPeriods.Where(sum => sum.Value.Total()[Measure.Revenue] > 0)
            .GroupBy(sum => sum.Key.Scorecard).ToDictionary(group => group.Key, group => group.Count());

        var clientKeys = Following(facts.ClientPeriods.Keys.Union(clientPeriods.Keys), key => key.Text, after).Where(key => DriftsOf(key).Any()).ToArray();
        var keys = Following(facts.Scorecards.Keys.Union(scorecards.Keys), key => key.Text, after).Where(key => Expected(key) != Stored(key)).ToArray();
        ClientPeriods = First(clientKeys, key => key.Text, most);
        Scorecards = First(keys, key => key.Text, most - ClientPeriods.Count);

        // Client periods before scorecards: account and contact come before month, quarter and year.
        Next = ClientPeriods.Count + Scorecards.Count == clientKeys.Length + keys.Length ? null
            : Scorecards.Count > 0 ? Scorecards[Scorecards.Count - 1].Text
            : ClientPeriods[ClientPeriods.Count - 1].Text;
    }

    /// <summary>Scorecards that differ.</summary>
    public IReadOnlyList<ScorecardKey> Scorecards { get; }

    /// <summary>Client periods that differ.</summary>
    public IReadOnlyList<ClientPeriodKey> ClientPeriods { get; }

    /// <summary>The alternate key after which to go on with what differs; null when nothing is left.</summary>
    public string? Next { get; }

    /// <summary>Each measure and client count that differs.</summary>
    public IReadOnlyList<KpiDrift> Drifts() =>
        ClientPeriods.SelectMany(DriftsOf).Concat(Scorecards.SelectMany(DriftsOf)).ToArray();

    /// <summary>The writes that make them right; by row version, so that a fold meanwhile is not overwritten.</summary>
    /// <param name="newId">Makes the id of a row.</param>
    public IReadOnlyList<RecordChange> Corrections(Func<Guid> newId) =>
        ClientPeriods.Select(key => Correction(key, newId)).Concat(Scorecards.Select(key => Correction(key, newId))).ToArray();

    private static IEnumerable<TKey> Following<TKey>(IEnumerable<TKey> keys, Func<TKey, string> text, string? after) =>
        after is null ? keys : keys.Where(key => string.CompareOrdinal(text(key), after) > 0);

    private static IReadOnlyList<TKey> First<TKey>(TKey[] keys, Func<TKey, string> text, int most) =>
        keys.Length < most ? keys : keys.OrderBy(text, StringComparer.Ordinal).Take(most).ToArray();

    // A new month begins without counts of activity, as one of an older version: the audit counts them when it has come to all months.
    private RecordChange Correction(ScorecardKey key, Func<Guid> newId)
    {
        _scorecards.TryGetValue(key, out var row);
        return ScorecardWrites.Of(key, row, _facts.NameOf(key.Scope), Expected(key), row?.Activity, nowUtc: null, newId);
    }

    private RecordChange Correction(ClientPeriodKey key, Func<Guid> newId)
    {
        _clientPeriods.TryGetValue(key, out var row);
        return ClientPeriodWrites.Of(key, row, Expected(key), row?.Activity, _facts.Exists(key.Customer), newId);
    }

    private Scorecard Expected(ScorecardKey key) => new(
        _facts.Scorecards.TryGetValue(key, out var sum) ? sum.Total().Held : Measures.Zero, _clients.TryGetValue(key, out var clients) ? clients : 0);

    private Measures Expected(ClientPeriodKey key) => _facts.ClientPeriods.TryGetValue(key, out var sum) ? sum.Total().Held : Measures.Zero;

    private Scorecard Stored(ScorecardKey key) => _scorecards.TryGetValue(key, out var row) ? row.Scorecard : default;

    private IEnumerable<KpiDrift> DriftsOf(ScorecardKey key)
    {
        var expected = Expected(key);
        var stored = Stored(key);
        return Measure.All
            .Select(measure => FoldDrift.OfScorecard(key, measure.Column, expected.Measures[measure], stored.Measures[measure]))
            .Concat([FoldDrift.OfScorecard(key, ScorecardTable.ClientCount, expected.ClientCount, stored.ClientCount)])
            .Where(drift => drift.Difference != 0);
    }

    private IEnumerable<KpiDrift> DriftsOf(ClientPeriodKey key)
    {
        var expected = Expected(key);
        var stored = _clientPeriods.TryGetValue(key, out var row) ? row.Measures : Measures.Zero;
        return Measure.All.Where(measure => measure.IsKeptByClient && expected[measure] != stored[measure])
            .Select(measure => FoldDrift.OfClientPeriod(key, measure.Column, expected[measure], stored[measure]));
    }
}
