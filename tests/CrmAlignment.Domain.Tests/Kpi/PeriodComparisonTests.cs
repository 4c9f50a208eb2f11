using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CrmAlignment.Domain.Tests.Kpi;

public sealed class PeriodComparisonTests
{
    private static readonly Period January = Period.Containing(PeriodGrain.Month, new DateTime(2026, 1, 1));
    private static readonly ScorecardKey Organization = new(January, Scope.Organization);
    private static readonly Customer Acme = new(Customer.Account, Guid.NewGuid());

    [Fact]
    public void Roll_up_of_months_equals_each_fact_added_to_each_period() => Prop.ForAll<int>(seed =>
    {
        var facts = Ledger.Random(new Random(seed), 60);
        var rolled = new FoldSums();
        var added = new FoldSums();
        foreach (var fact in facts)
        {
            rolled.Add(Period.Containing(PeriodGrain.Month, fact.Key.When), fact, customerExists: true);
            foreach (var grain in new[] { PeriodGrain.Month, PeriodGrain.Quarter, PeriodGrain.Year })
            {
                added.Add(Period.Containing(grain, fact.Key.When), fact, customerExists: true);
            }
        }

        rolled.RollUp(PeriodGrain.Quarter);
        rolled.RollUp(PeriodGrain.Year);
        return Drifts(rolled).SequenceEqual(Drifts(added));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Right_rows_have_no_drift_and_need_no_correction()
    {
        var comparison = new PeriodComparison(Sale(100m), Scorecards(100m, clients: 1), Clients(100m));

        Assert.Empty(comparison.Drifts());
        Assert.Empty(comparison.Corrections(Guid.NewGuid));
    }

    [Fact]
    public void Wrong_scorecard_is_one_drift_a_measure_and_is_corrected_by_its_row_version()
    {
        var comparison = new PeriodComparison(Sale(100m), Scorecards(90m, clients: 2), Clients(100m));

        Assert.Equal(
            [(DriftPlace.Scorecard, "crma_revenue", 100m, 90m), (DriftPlace.Scorecard, "crma_clientcount", 1m, 2m)],
            comparison.Drifts().Select(drift => (drift.Place, drift.Measure, drift.Expected, drift.Stored)));
        var correction = Assert.Single(comparison.Corrections(Guid.NewGuid));
        Assert.Equal(("7", 100m, 1m), (correction.RowVersion, correction["crma_revenue"].AsNumber, correction["crma_clientcount"].AsNumber));
        Assert.DoesNotContain(correction.Values, value => value.Column == ScorecardTable.FoldedOn);
    }

    [Fact]
    public void Wrong_client_period_leaves_the_scorecard_alone()
    {
        var comparison = new PeriodComparison(Sale(100m), Scorecards(100m, clients: 1), Clients(0m));

        var drift = Assert.Single(comparison.Drifts());
        Assert.Equal((DriftPlace.ClientPeriod, Acme, 100m), (drift.Place, drift.Customer!.Value, drift.Difference));
        Assert.Equal(ClientPeriodTable.LogicalName, Assert.Single(comparison.Corrections(Guid.NewGuid)).Table);
    }

    [Fact]
    public void Missing_rows_are_created_without_counts_of_activity_which_nobody_knows_yet()
    {
        var comparison = new PeriodComparison(Sale(100m), new Dictionary<ScorecardKey, ScorecardRow>(), new Dictionary<ClientPeriodKey, ClientPeriodRow>());

        Assert.Equal(2, comparison.Corrections(Guid.NewGuid).Count);
        Assert.All(comparison.Corrections(Guid.NewGuid), change =>
        {
            Assert.True(change.IsCreate);
            Assert.Null(ActivityCounts.Of(new RecordSnapshot(change.Values)));
        });
    }

    [Fact]
    public void Rows_without_any_fact_must_be_zero()
    {
        var comparison = new PeriodComparison(new FoldSums(), Scorecards(100m, clients: 1), Clients(100m));

        Assert.Equal(3, comparison.Drifts().Count);
        Assert.All(comparison.Drifts(), drift => Assert.Equal(0, drift.Expected));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Some_at_a_time_are_all_of_them_once(int most) => Prop.ForAll<int>(seed =>
    {
        var sums = new FoldSums();
        foreach (var fact in Ledger.Random(new Random(seed), 20))
        {
            sums.Add(Period.Containing(PeriodGrain.Month, fact.Key.When), fact, customerExists: true);
        }

        var found = new List<string>();
        string? after = null;
        do
        {
            var comparison = new PeriodComparison(
                sums, new Dictionary<ScorecardKey, ScorecardRow>(), new Dictionary<ClientPeriodKey, ClientPeriodRow>(), after, most);
            Assert.InRange(comparison.Corrections(Guid.NewGuid).Count, 0, most);
            found.AddRange(comparison.Drifts().Select(Text));
            after = comparison.Next;
        }
        while (after is not null);

        return found.Order().SequenceEqual(Drifts(sums));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Months_added_to_their_year_equal_their_facts() => Prop.ForAll<int>(seed =>
    {
        var facts = Ledger.Random(new Random(seed), 60);
        foreach (var year in facts.Select(fact => Period.Containing(PeriodGrain.Year, fact.Key.When)).Distinct())
        {
            var ofFacts = new FoldSums();
            var ofMonths = new FoldSums();
            foreach (var month in year.Months)
            {
                var sums = new FoldSums();
                foreach (var fact in facts.Where(fact => month.Contains(fact.Key.When)))
                {
                    sums.Add(month, fact, customerExists: true);
                    ofFacts.Add(year, fact, customerExists: true);
                }

                ofMonths.AddMonth(
                    year,
                    Corrected(sums).Where(change => change.Table == ScorecardTable.LogicalName).Select(change => new RecordSnapshot(change.Values))
                        .ToDictionary(ScorecardKey.Of, row => ScorecardRow.Of(Guid.NewGuid(), null, row)),
                    Corrected(sums).Where(change => change.Table == ClientPeriodTable.LogicalName).Select(change => new RecordSnapshot(change.Values))
                        .ToDictionary(ClientPeriodKey.Of, row => ClientPeriodRow.Of(Guid.NewGuid(), null, row)));
            }

            if (!Drifts(ofMonths).SequenceEqual(Drifts(ofFacts)))
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<RecordChange> Corrected(FoldSums sums) =>
        new PeriodComparison(sums, new Dictionary<ScorecardKey, ScorecardRow>(), new Dictionary<ClientPeriodKey, ClientPeriodRow>())
            .Corrections(Guid.NewGuid);

    private static string Text(KpiDrift drift) =>
        $"{drift.Place} {drift.Scorecard} {drift.Customer} {drift.Measure} {drift.Expected / 1.0000m}";

    private static IEnumerable<string> Drifts(FoldSums sums) =>
        new PeriodComparison(sums, new Dictionary<ScorecardKey, ScorecardRow>(), new Dictionary<ClientPeriodKey, ClientPeriodRow>()).Drifts()
            .Select(Text).Order();

    private static FoldSums Sale(decimal revenue)
    {
        var sums = new FoldSums();
        sums.Add(
            January,
            new Contribution(new ContributionKey(new DateTime(2026, 1, 5), Acme, null, null), new Measures { [Measure.Revenue] = revenue }),
            customerExists: true);
        return sums;
    }

    private static Dictionary<ScorecardKey, ScorecardRow> Scorecards(decimal revenue, int clients) => new()
    {
        [Organization] = new(Guid.NewGuid(), new Scorecard(new Measures { [Measure.Revenue] = revenue }, clients), "7"),
    };

    private static Dictionary<ClientPeriodKey, ClientPeriodRow> Clients(decimal revenue) => new()
    {
        [new ClientPeriodKey(Acme, Organization)] = new(Guid.NewGuid(), new Measures { [Measure.Revenue] = revenue }, "8"),
    };
}
