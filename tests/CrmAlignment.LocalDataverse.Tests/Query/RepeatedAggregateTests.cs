using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Runs;
using CrmAlignment.LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

/// <summary>The statement of a query with aggregates is kept as that of one with rows is: what looks alike gets its own answer.</summary>
public sealed class RepeatedAggregateTests : IDisposable
{
    // A column more, so that the catalog, and with it what is kept, is this test's own.
    private readonly QueryWorld _world = new(
        catalog => catalog.WithTable(catalog.Table("lead").WithColumns([new ColumnDefinition("new_own", ColumnType.String)])));

    public RepeatedAggregateTests()
    {
        foreach (var (subject, amount, source) in new[] { ("a", 10m, 1), ("b", 20m, 2), ("c", 20m, 2) })
        {
            _world.Add("lead", ("subject", subject), ("estimatedamount", amount), ("leadsourcecode", source), ("createdon", new DateTime(2026, 1, 31, 23, 0, 0, DateTimeKind.Utc)));
        }
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Each_query_gets_its_own_values_from_one_statement()
    {
        Assert.Equal(["10"], Values(Sum, With("a")));
        Assert.Equal(["20"], Values(Sum, With("b")));
        Assert.Equal(["10"], Values(Sum, With("a")));

        Assert.Equal(1, Kept);
    }

    [Theory]
    [InlineData("sum", "50")]
    [InlineData("avg", "16.6667")]
    [InlineData("min", "10")]
    [InlineData("max", "20")]
    [InlineData("countcolumn", "3")]
    [InlineData("countcolumn' distinct='true", "2")]
    public void Aggregates_of_the_same_column_are_told_apart(string aggregate, string expected)
    {
        Assert.Equal(["3"], Values("<attribute name='estimatedamount' alias='v' aggregate='count'/>"));

        Assert.Equal([expected], Values($"<attribute name='estimatedamount' alias='v' aggregate='{aggregate}'/>"));
    }

    [Fact]
    public void Groups_and_their_order_are_part_of_the_statement()
    {
        const string Group = "<attribute name='leadsourcecode' alias='g' groupby='true'/>";

        Assert.Equal(["50"], Values(Sum));
        Assert.Equal(["10", "40"], Values(Sum + Group));
        Assert.Equal(["40", "10"], Values(Sum + Group + "<order alias='v' descending='true'/>"));
        Assert.Equal(["10", "40"], Values(Sum + Group));
        Assert.Equal(3, Kept);
    }

    [Fact]
    public void Page_and_limit_of_rows_count_for_each_query()
    {
        const string Group = "<attribute name='leadsourcecode' alias='g' groupby='true'/>";

        Assert.Equal(["10"], Values(Sum + Group, fetch: "count='1' page='1'"));
        Assert.Equal(["40"], Values(Sum + Group, fetch: "count='1' page='2'"));
        Assert.Equal(1, Kept);
        Assert.Contains("AggregateQueryRecordLimit", _world.FaultText(() => Values(Sum + Group, fetch: "count='1' page='1' aggregatelimit='2'")), StringComparison.Ordinal);
        Assert.Equal(["10"], Values(Sum + Group, fetch: "count='1' page='1'"));
    }

    [Fact]
    public void Security_of_each_caller_counts_for_his_own_query()
    {
        Assert.Equal(["50"], Values(Sum));
        foreach (var (subject, expected) in new[] { ("a", "10"), ("b", "20") })
        {
            var filter = QueryCondition.On("subject", ConditionOperator.Equal, subject);
            _world.Context = _world.Context with { RowFilter = name => name == "lead" ? filter : null };
            Assert.Equal([expected], Values(Sum));
        }

        Assert.Equal(2, Kept);
    }

    [Fact]
    public void Parts_of_dates_are_those_of_the_callers_time_zone_each_time()
    {
        const string Month = "<attribute name='createdon' alias='v' groupby='true' dategrouping='month'/>";

        Assert.Equal(["1"], Values(Month));
        _world.Context = _world.Context with { User = _world.Context.User with { TimeZone = TimeZoneInfo.CreateCustomTimeZone("Etc/GMT-2", TimeSpan.FromHours(2), null, null) } };

        Assert.Equal(["2"], Values(Month));
        Assert.Equal(0, Kept);
    }

    private const string Sum = "<attribute name='estimatedamount' alias='v' aggregate='sum'/>";

    private int Kept => QueryPlans<AggregatePlan>.Of(_world.Transaction.Catalog).Count;

    private static string With(string subject) => $"<filter><condition attribute='subject' operator='eq' value='{subject}'/></filter>";

    private string[] Values(string columns, string filter = "", string fetch = "") =>
    [
        .. _world.Fetch($"<fetch aggregate='true' {fetch}><entity name='lead'>{columns}{filter}</entity></fetch>").Entities
            .Select(row => row.GetAttributeValue<AliasedValue>("v").Value)
            .Select(value => FormattableString.Invariant($"{(value is Money money ? money.Value : value):0.####}")),
    ];
}
