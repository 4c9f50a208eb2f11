using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Tests.Kpi;

/// <summary>Random facts, and the tables into which they are folded.</summary>
internal sealed class Ledger
{
    private static readonly DateTime Now = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<ClientPeriodKey, ClientPeriodRow> _clientPeriods = new();
    private readonly Dictionary<ScorecardKey, ScorecardRow> _scorecards = new();
    private readonly Dictionary<Guid, RecordSnapshot> _rows = new();

    public static Contribution[] Random(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => new Contribution(Key(random), Amounts(random))).ToArray();

    public void Fold(IEnumerable<Contribution> facts, TimeZoneInfo zone)
    {
        var batch = new FoldBatch(facts.Select(fact => new UnfoldedFact(Guid.NewGuid(), "1", fact)), zone);
        var stored = ClientPeriods(key => batch.ClientPeriodKeys.Contains(key));
        var moved = FoldedClients.MovedCustomers(batch, stored);
        var clients = FoldedClients.Of(
            batch, stored, ClientPeriods(key => key.Scorecard.Period.Grain == PeriodGrain.Month && moved.Contains(key.Customer)));
        var keys = batch.ScorecardKeys.Union(clients.MovedScorecards).ToHashSet();
        var scorecards = _scorecards.Where(row => keys.Contains(row.Key)).ToDictionary(row => row.Key, row => row.Value);
        foreach (var change in FoldPlan.Of(batch, clients, scorecards, Now, Guid.NewGuid).Changes)
        {
            Apply(change);
        }
    }

    /// <summary>The rows of the older version, which kept no counts of activity.</summary>
    public void Forget()
    {
        foreach (var row in _clientPeriods.ToArray())
        {
            _clientPeriods[row.Key] = row.Value with { Activity = null };
        }

        foreach (var row in _scorecards.ToArray())
        {
            _scorecards[row.Key] = row.Value with { Activity = null };
        }
    }

    /// <summary>New and active clients of a scope, as the scorecards have them; null when they do not know.</summary>
    public IClientCounts? ClientCounts(Scope scope, DateTime lastDay) => FoldedClientCounts.Of(_scorecards
        .Where(row => row.Key.Scope == scope && row.Key.Period.Grain == PeriodGrain.Month && row.Key.Period.Start <= lastDay)
        .Select(row => new CountedMonth(row.Key.Period.Start, row.Value.Activity)));

    /// <summary>Months in which clients of a scope brought revenue, by client.</summary>
    public ILookup<Customer, DateTime> Months(Scope scope) => _clientPeriods
        .Where(row => row.Key.Scorecard.Scope == scope && row.Key.Scorecard.Period.Grain == PeriodGrain.Month && row.Value.Measures[Measure.Revenue] > 0)
        .ToLookup(row => row.Key.Customer, row => row.Key.Scorecard.Period.Start);

    public IEnumerable<string> Scorecards => _scorecards.Select(pair => $"{pair.Key}: {pair.Value.Scorecard}").Order();

    public Scorecard this[ScorecardKey key] => _scorecards[key].Scorecard;

    private Dictionary<ClientPeriodKey, ClientPeriodRow> ClientPeriods(Func<ClientPeriodKey, bool> isRead) =>
        _clientPeriods.Where(row => isRead(row.Key)).ToDictionary(row => row.Key, row => row.Value);

    // As the platform does: an update changes only the columns that it names.
    private void Apply(RecordChange change)
    {
        if (change.Table == KpiFactTable.LogicalName)
        {
            return;
        }

        if (change.IsCreate)
        {
            _rows[change.Id] = new RecordSnapshot();
        }

        foreach (var value in change.Values)
        {
            _rows[change.Id].Set(value.Column, value.Value);
        }

        var row = _rows[change.Id];
        if (change.Table == ScorecardTable.LogicalName)
        {
            _scorecards[ScorecardKey.Of(row)] = ScorecardRow.Of(change.Id, "1", row);
        }
        else
        {
            _clientPeriods[ClientPeriodKey.Of(row)] = ClientPeriodRow.Of(change.Id, "1", row);
        }
    }

    private static ContributionKey Key(Random random) => new(
        random.Next(2) == 0 ? new DateTime(2026, random.Next(1, 5), random.Next(1, 29)) : new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(random.Next(3000)),
        random.Next(4) == 0 ? null : new Customer("account", Id(random, 1)),
        random.Next(2) == 0 ? null : Id(random, 2),
        random.Next(2) == 0 ? null : Id(random, 3));

    private static Measures Amounts(Random random) => new()
    {
        [Measure.Revenue] = random.Next(-2, 3) * 10.25m,
        [Measure.MarketingSpend] = random.Next(0, 3),
        [Measure.LeadsCreated] = random.Next(-1, 2),
        [Measure.Won] = random.Next(-1, 2),
        [Measure.Expired] = random.Next(-1, 2),
    };

    private static Guid Id(Random random, byte kind) => new(0, 0, 0, kind, 0, 0, 0, 0, 0, 0, (byte)random.Next(2));
}
