using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Targets;

/// <summary>
/// What was counted between two days: whole months, quarters and years from their scorecards, the days at the ends from the ledger. Each part is
/// read once.
/// </summary>
/// <param name="service">Reads.</param>
/// <param name="zone">The organization's zone.</param>
internal sealed class TargetFacts(IOrganizationService service, TimeZoneInfo zone)
{
    private readonly Dictionary<ScorecardKey, Scorecard> _scorecards = [];
    private readonly Dictionary<ScorecardKey, FactTally> _clients = [];
    private readonly Dictionary<ScopeDays, FactTally> _edges = [];
    private IReadOnlyList<PostedFact>? _undated;

    /// <summary>Rows that were read so far, scorecards left out: there are few.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Counts.</summary>
    /// <param name="scope">For whom.</param>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, inclusive.</param>
    /// <param name="needsClients">Whether distinct clients are counted as well; 0 otherwise.</param>
    public Scorecard Of(Scope scope, DateTime first, DateTime last, bool needsClients)
    {
        var range = new DateRange(first, last);
        var keys = range.Periods.Select(period => new ScorecardKey(period, scope)).ToArray();
        ReadScorecards(keys);
        if (keys.Length == 1 && range.Edges.Count == 0)
        {
            return _scorecards[keys[0]];
        }

        var tally = new FactTally();
        foreach (var key in keys)
        {
            tally.Add(_scorecards[key].Measures);
        }

        foreach (var edge in range.Edges)
        {
            tally.Add(OfDays(scope, edge));
        }

        if (needsClients)
        {
            Array.ForEach(keys, key => tally.Add(ClientsOf(key)));
        }

        return new Scorecard(tally.Measures, needsClients ? tally.Clients : 0);
    }

    private void ReadScorecards(ScorecardKey[] keys)
    {
        var missing = keys.Where(key => !_scorecards.ContainsKey(key)).ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        var rows = FoldedRows.Scorecards(service, missing);
        foreach (var key in missing)
        {
            _scorecards[key] = rows.TryGetValue(key, out var row) ? row.Scorecard : default;
        }
    }

    private FactTally OfDays(Scope scope, DateRange days)
    {
        if (!_edges.TryGetValue(new ScopeDays(scope, days), out var tally))
        {
            _edges[new ScopeDays(scope, days)] = tally = new FactTally();
            foreach (var fact in FoldedFacts.Dated(service, days.First, days.Last, scope))
            {
                tally.Add(fact.Contribution);
                RowsRead++;
            }

            foreach (var fact in Undated().Where(fact => IsIn(fact, scope, days)))
            {
                tally.Add(fact.Contribution);
            }
        }

        return tally;
    }

    private FactTally ClientsOf(ScorecardKey key)
    {
        if (!_clients.TryGetValue(key, out var tally))
        {
            _clients[key] = tally = new FactTally();
            foreach (var client in FoldedRows.Revenues(service, key))
            {
                tally.AddClient(client.Key, client.Value);
                RowsRead++;
            }
        }

        return tally;
    }

    private IReadOnlyList<PostedFact> Undated() => _undated ??= FoldedFacts.Undated(service).ToArray();

    private bool IsIn(PostedFact fact, Scope scope, DateRange days) =>
        fact.CountsOn(zone) is var day && day >= days.First && day <= days.Last
        && Scope.Of(fact.Contribution.Key).Contains(scope);

    private readonly record struct ScopeDays(Scope Scope, DateRange Days);
}
