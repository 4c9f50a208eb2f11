using System;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Kpi;

/// <summary>What is posted after reading the ledger: what it lacks, under keys that let one poster alone succeed.</summary>
public sealed class SourceFactsTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly Guid Unit = Guid.NewGuid();
    private static readonly DateTime Instant = new(2026, 3, 31, 23, 0, 0, DateTimeKind.Utc);
    private static readonly Customer Customer = new("account", Guid.NewGuid());

    [Fact]
    public void Record_that_was_never_posted_is_taken_over_whole()
    {
        var row = Assert.Single(Posting.After(Ledger(), [Win(500m)], Nobody, Guid.NewGuid));

        Assert.Equal(500m, row[Measure.Revenue.Column].AsNumber);
        Assert.Equal(Id.ToString("D"), row[KpiFactTable.SourceId].AsText);
        Assert.False(row[KpiFactTable.Folded].AsBoolean);
        Assert.Equal("20260331-" + row.Id.ToString("N"), row[KpiFactTable.UnfoldedKey].AsText);
    }

    [Fact]
    public void Record_that_was_never_posted_is_not_taken_back() => Assert.Empty(Posting.After(Ledger(), [], Nobody, Guid.NewGuid));

    [Fact]
    public void What_the_ledger_holds_is_not_posted_again()
    {
        Assert.Empty(Posting.After(Ledger(Fact(Win(300m)), Fact(Win(200m), Instant.Date)), [Win(500m)], Nobody, Guid.NewGuid));
        Assert.Equal(
            [-300m],
            Posting.After(Ledger(Fact(Win(300m)), Fact(Win(500m))), [Win(500m)], Nobody, Guid.NewGuid).Select(row => row[Measure.Revenue.Column].AsNumber!.Value));
    }

    [Fact]
    public void Two_who_post_different_differences_after_the_same_state_have_the_same_key()
    {
        var fact = Fact(Win(100m));
        var save = Posting.After(Ledger(fact), [Win(200m)], Nobody, Guid.NewGuid);
        var recalculation = Posting.After(Ledger(fact), [Win(150m)], Nobody, Guid.NewGuid);
        var later = Posting.After(Ledger(fact, Fact(Win(50m))), [Win(200m)], Nobody, Guid.NewGuid);

        Assert.Equal(save[0][KpiFactTable.Key], recalculation[0][KpiFactTable.Key]);
        Assert.NotEqual(save[0][KpiFactTable.Key], later[0][KpiFactTable.Key]);
        Assert.True(save[0][KpiFactTable.Key].AsText!.Length <= 200);
    }

    [Fact]
    public void State_is_that_of_the_rows_whatever_their_order_and_whether_they_are_folded()
    {
        var first = Fact(Win(1m));
        var second = Fact(Win(2m));

        Assert.Equal(Ledger(first, second).State, Ledger(second, first with { Date = Instant.Date }).State);
        Assert.NotEqual(Ledger(first).State, Ledger(first, second).State);
    }

    [Fact]
    public void Rows_of_one_posting_have_different_keys()
    {
        var other = Win(100m) with { Key = Win(100m).Key with { BusinessUnitId = Guid.NewGuid() } };

        var rows = Posting.After(Ledger(Fact(Win(100m))), [other], Nobody, Guid.NewGuid);

        Assert.Equal([-100m, 100m], rows.Select(row => row[Measure.Revenue.Column].AsNumber!.Value));
        Assert.Equal(2, rows.Select(row => row[KpiFactTable.Key].AsText).Distinct().Count());
    }

    [Fact]
    public void Row_refers_to_no_customer_of_whom_the_ledger_knows_that_it_was_deleted()
    {
        var row = Assert.Single(Posting.After(Ledger(Fact(Win(100m)) with { CustomerExists = false }), [], Nobody, Guid.NewGuid));

        Assert.Equal(Customer.Key, row[KpiFactTable.CustomerKey].AsText);
        Assert.True(row[KpiFactTable.AccountId].IsEmpty);
    }

    private static SourceFacts Ledger(params PostedFact[] facts) => new("opportunity", Id, facts);

    private static PostedFact Fact(Contribution contribution, DateTime? date = null) => new(Guid.NewGuid(), contribution, date, CustomerExists: true);

    private static Contribution Win(decimal revenue) =>
        new(new ContributionKey(Instant, Customer, null, Unit), new Measures { [Measure.Revenue] = revenue });

    private static bool Nobody(Guid id) => false;
}
