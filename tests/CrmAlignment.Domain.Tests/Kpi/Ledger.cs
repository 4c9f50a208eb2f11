using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Tests.Kpi;

/// <summary>Random facts, and the tables into which they are folded.</summary>
internal sealed class Ledger
{
    private static readonly DateTime Now = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<ClientPeriodKey, ClientPeriodRow> _clientPeriods = new();
    private readonly Dictionary<ScorecardKey, ScorecardRow> _scorecards = new();

    public static Contribution[] Random(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => new Contribution(Key(random), Amounts(random))).ToArray();

    public void Fold(IEnumerable<Contribution> facts, TimeZoneInfo zone)
    {
        var batch = new FoldBatch(facts.Select(fact => new UnfoldedFact(Guid.NewGuid(), "1", fact)), zone);
        var plan = FoldPlan.Of(batch, _clientPeriods, _scorecards, Now, Guid.NewGuid);
        foreach (var (key, change) in batch.ClientPeriodKeys.Zip(plan.ClientPeriodChanges))
        {
            _clientPeriods[key] = ClientPeriodRow.Of(change.Id, null, new RecordSnapshot(change.Values));
        }

        foreach (var (key, change) in batch.ScorecardKeys.Zip(plan.ScorecardChanges))
        {
            _scorecards[key] = ScorecardRow.Of(change.Id, null, new RecordSnapshot(change.Values));
        }
    }

    public IEnumerable<string> Scorecards => _scorecards.Select(pair => $"{pair.Key}: {pair.Value.Scorecard}").Order();

    public Scorecard this[ScorecardKey key] => _scorecards[key].Scorecard;

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
