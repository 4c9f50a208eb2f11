using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CrmAlignment.Domain.Tests.Kpi;

public sealed class FoldPlanTests
{
    private static readonly TimeZoneInfo Zone = TimeZones.Find("America/New_York");
    private static readonly ScorecardKey January = new(Period.Containing(PeriodGrain.Month, new DateTime(2026, 1, 1)), Scope.Organization);
    private static readonly Customer Acme = new("account", Guid.NewGuid());
    private static readonly Customer Ada = new("contact", Guid.NewGuid());

    [Fact]
    public void Fold_gives_the_same_scorecards_however_the_batches_are_cut_and_ordered() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var facts = Ledger.Random(random, 40);
        var atOnce = new Ledger();
        atOnce.Fold(facts, Zone);
        var cut = new Ledger();
        foreach (var batch in facts.OrderBy(_ => random.Next()).Chunk(random.Next(1, 15)))
        {
            cut.Fold(batch, Zone);
        }

        return atOnce.Scorecards.SequenceEqual(cut.Scorecards);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Difference_added_to_what_was_gives_what_is() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var before = Ledger.Random(random, random.Next(6));
        var after = Ledger.Random(random, random.Next(6));
        var difference = ContributionDifference.Of(before, after);
        var sum = ContributionDifference.Of([], before.Concat(difference));
        return difference.All(row => !row.Measures.IsZero) && ContributionDifference.Of(sum, after).Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Client_count_moves_when_revenue_crosses_zero()
    {
        var ledger = new Ledger();
        ledger.Fold([Sale(Acme, 100m), Sale(Acme, 50m), Sale(Ada, 30m)], Zone);
        Assert.Equal(2, ledger[January].ClientCount);
        Assert.Equal(90m, ledger[January].Arpu); // (100 + 50 + 30) / 2

        ledger.Fold([Sale(Acme, -100m)], Zone);
        Assert.Equal(2, ledger[January].ClientCount);

        ledger.Fold([Sale(Acme, -50m)], Zone);
        Assert.Equal(1, ledger[January].ClientCount);

        ledger.Fold([Sale(Acme, 1m)], Zone);
        Assert.Equal(2, ledger[January].ClientCount);
    }

    // A decimal column of the platform holds 100,000,000,000 at most. Once a sum has reached that, nobody knows how much more it was.
    [Fact]
    public void Sum_beyond_its_column_stays_at_the_end_of_the_range()
    {
        const decimal Most = 100_000_000_000m;
        var ledger = new Ledger();
        ledger.Fold([Sale(Acme, 60_000_000_000m), Sale(Ada, 39_999_999_999m)], Zone);
        Assert.Equal(99_999_999_999m, ledger[January].Measures[Measure.Revenue]);

        ledger.Fold([Sale(Acme, 60_000_000_000m)], Zone);
        Assert.Equal((Most, Most, 2), (ledger[January].Measures[Measure.Revenue], ledger[January].Profit, ledger[January].ClientCount));

        ledger.Fold([Sale(Acme, -60_000_000_000m)], Zone);
        Assert.Equal((Most, 2), (ledger[January].Measures[Measure.Revenue], ledger[January].ClientCount));
    }

    // Each fits, and their difference and their quotient do not.
    [Fact]
    public void Profit_and_return_beyond_their_columns_are_the_end_of_the_range()
    {
        var spent = new Measures { [Measure.CostOfSales] = 90_000_000_000m, [Measure.MarketingSpend] = 90_000_000_000m };
        var lost = FirstFold(new FoldBatch([new UnfoldedFact(Guid.NewGuid(), "1", new Contribution(Sale(Acme, 0m).Key, spent))], Zone)).ScorecardChanges[0];
        Assert.Equal(-100_000_000_000m, lost[ScorecardTable.Profit].AsNumber);

        var brought = new Measures { [Measure.Revenue] = 90_000_000_000m, [Measure.MarketingSpend] = 0.01m };
        var won = FirstFold(new FoldBatch([new UnfoldedFact(Guid.NewGuid(), "1", new Contribution(Sale(Acme, 0m).Key, brought))], Zone)).ScorecardChanges[0];
        Assert.Equal((89_999_999_999.99m, 100_000_000_000m), (won[ScorecardTable.Profit].AsNumber, won[ScorecardTable.CampaignRoi].AsNumber));
    }

    [Fact]
    public void An_instant_counts_on_its_day_in_the_zone()
    {
        // 02:00 UTC on 1 February is still 31 January in New York.
        var ledger = new Ledger();
        ledger.Fold([new Contribution(new ContributionKey(new DateTime(2026, 2, 1, 2, 0, 0, DateTimeKind.Utc), null, null, null), new Measures { [Measure.LeadsCreated] = 1 })], Zone);

        Assert.Equal(1, ledger[January].Measures[Measure.LeadsCreated]);
    }

    [Fact]
    public void Plan_marks_each_fact_by_its_row_version_before_anything_is_added()
    {
        var fact = new UnfoldedFact(Guid.NewGuid(), "42", Sale(Acme, 1m));
        var plan = FirstFold(new FoldBatch([fact], Zone));

        var first = plan.Changes.First();
        Assert.Equal((fact.Id, "42", KpiFactTable.LogicalName), (first.Id, first.RowVersion, first.Table));
        Assert.Equal(3, plan.ScorecardChanges.Count);
        Assert.Equal("month|2026-01-01|org", plan.ScorecardChanges[0][ScorecardTable.Key].AsText);
        Assert.Equal(new DateTime(2026, 1, 31), plan.ScorecardChanges[0][ScorecardTable.PeriodEnd].AsDateTime);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Plan_refers_to_a_customer_only_while_it_exists(bool exists)
    {
        var batch = new FoldBatch([new UnfoldedFact(Guid.NewGuid(), null, Sale(Acme, 1m), exists)], Zone);

        var plan = FirstFold(batch);

        Assert.All(plan.ClientPeriodChanges, change => Assert.Equal(exists, !change[ClientPeriodTable.AccountId].IsEmpty));
        Assert.All(plan.ClientPeriodChanges, change => Assert.Equal(Acme.Key, change[ClientPeriodTable.CustomerKey].AsText));
    }

    // Into empty tables.
    private static FoldPlan FirstFold(FoldBatch batch)
    {
        var noClients = new Dictionary<ClientPeriodKey, ClientPeriodRow>();
        return FoldPlan.Of(
            batch, FoldedClients.Of(batch, noClients, noClients), new Dictionary<ScorecardKey, ScorecardRow>(), DateTime.UnixEpoch, Guid.NewGuid);
    }

    private static Contribution Sale(Customer customer, decimal revenue) =>
        new(new ContributionKey(new DateTime(2026, 1, 15), customer, null, null), new Measures { [Measure.Revenue] = revenue });
}
