using System;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CrmAlignment.Domain.Tests.Kpi;

public sealed class ClientCountsTests
{
    private static readonly TimeZoneInfo Zone = TimeZones.Find("UTC");
    private static readonly DateTime First = new(2020, 1, 1);
    private static readonly Guid[] Units = [Guid.NewGuid(), Guid.NewGuid()];
    private static readonly Customer[] Customers = [.. Enumerable.Range(0, 4).Select(_ => new Customer(Customer.Account, Guid.NewGuid()))];

    [Fact]
    public void Counts_of_scorecards_equal_those_of_brute_force_over_any_history_and_any_corrections() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var ledger = new Ledger();
        for (var batch = 0; batch < 8; batch++)
        {
            ledger.Fold(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Sale(random)), Zone);
        }

        return Units.Select(Scope.BusinessUnit).Append(Scope.Organization).All(scope => IsRight(ledger, scope));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Scorecards_of_an_older_version_know_no_counts_however_much_is_folded_since() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var ledger = new Ledger();
        ledger.Fold(Enumerable.Range(0, 10).Select(_ => Sale(random)), Zone);
        ledger.Forget();
        ledger.Fold(Enumerable.Range(0, 10).Select(_ => Sale(random)), Zone);

        return ledger.ClientCounts(Scope.Organization, DateTime.MaxValue) is null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Client_is_active_for_twelve_months_and_new_once()
    {
        var ledger = new Ledger();
        ledger.Fold([Sale(Customers[0], 0, 10m), Sale(Customers[0], 25, 10m)], Zone);

        var counts = ledger.ClientCounts(Scope.Organization, DateTime.MaxValue)!;
        int[] active = [.. Enumerable.Range(-1, 39).Select(month => counts.Active(Month(month)))];
        // Months 0 to 11 and 25 to 36.
        Assert.Equal([0, .. Enumerable.Repeat(1, 12), .. Enumerable.Repeat(0, 13), .. Enumerable.Repeat(1, 12), 0], active);
        Assert.Equal((1, 0), (counts.New(Month(0)), counts.New(Month(25))));
    }

    [Fact]
    public void Revenue_exactly_twelve_months_later_leaves_no_gap()
    {
        var ledger = new Ledger();
        ledger.Fold([Sale(Customers[0], 12, 10m)], Zone);
        ledger.Fold([Sale(Customers[0], 0, 10m)], Zone);

        var counts = ledger.ClientCounts(Scope.Organization, DateTime.MaxValue)!;
        Assert.All(Enumerable.Range(0, 24), month => Assert.Equal(1, counts.Active(Month(month))));
        Assert.Equal((1, 0), (counts.New(Month(0)), counts.New(Month(12))));
    }

    private static Period Month(int month) => Period.Containing(PeriodGrain.Month, First.AddMonths(month));

    private static bool IsRight(Ledger ledger, Scope scope)
    {
        var months = ledger.Months(scope);
        return Enumerable.Range(0, 80).SelectMany(month => new[] { PeriodGrain.Month, PeriodGrain.Quarter, PeriodGrain.Year }
            .Select(grain => Period.Containing(grain, First.AddMonths(month)))).All(period =>
        {
            var first = period.End.AddDays(1).AddMonths(-12);
            var counts = ledger.ClientCounts(scope, period.End)!;
            return counts.Active(period) == months.Count(client => client.Any(month => month >= first && month <= period.End))
                && counts.New(period) == months.Count(client => period.Contains(client.Min()));
        });
    }

    private static Contribution Sale(Random random) =>
        Sale(Customers[random.Next(Customers.Length)], random.Next(60), random.Next(-2, 3) * 10m, Units[random.Next(Units.Length)]);

    private static Contribution Sale(Customer customer, int month, decimal revenue, Guid? unit = null) =>
        new(new ContributionKey(First.AddMonths(month).AddDays(14), customer, null, unit), new Measures { [Measure.Revenue] = revenue });
}
