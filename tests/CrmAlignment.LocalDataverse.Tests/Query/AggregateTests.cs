using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

public sealed class AggregateTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public void Dispose() => _world.Dispose();

    // The example of https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#example.
    [Fact]
    public void Documented_example_gives_the_documented_numbers()
    {
        AddDocumentedAccounts();
        var row = Assert.Single(_world.Fetch(
            """
            <fetch aggregate='true'><entity name='account'>
              <attribute name='numberofemployees' alias='Average' aggregate='avg'/>
              <attribute name='numberofemployees' alias='Count' aggregate='count'/>
              <attribute name='numberofemployees' alias='ColumnCount' aggregate='countcolumn'/>
              <attribute name='numberofemployees' alias='Unique' aggregate='countcolumn' distinct='true'/>
              <attribute name='numberofemployees' alias='Maximum' aggregate='max'/>
              <attribute name='numberofemployees' alias='Minimum' aggregate='min'/>
              <attribute name='numberofemployees' alias='Sum' aggregate='sum'/>
            </entity></fetch>
            """).Entities);
        Assert.Equal(
            [3911, 10, 9, 8, 6200, 1500, 35200],
            new[] { "Average", "Count", "ColumnCount", "Unique", "Maximum", "Minimum", "Sum" }.Select(name => Value<int>(row, name)));
        Assert.Equal("35,200", row.FormattedValues["Sum"]);
    }

    [Fact]
    public void Documented_groups_give_the_documented_rows()
    {
        AddDocumentedAccounts();
        var rows = _world.Fetch(
            """
            <fetch aggregate='true'><entity name='account'>
              <attribute name='numberofemployees' alias='Total' aggregate='sum'/>
              <attribute name='address1_city' alias='Count' aggregate='count'/>
              <attribute name='address1_city' alias='City' groupby='true'/>
              <order alias='City'/>
            </entity></fetch>
            """).Entities;
        Assert.Equal(
            ["0|1|", "6000|1|Dallas", "2900|1|Los Angeles", "2700|1|Lynnwood", "4800|1|Missoula", "3900|1|Phoenix", "10600|3|Redmond", "4300|1|Santa Cruz"],
            rows.Select(row => $"{Value<int>(row, "Total")}|{Value<int>(row, "Count")}|{(row.Contains("City") ? Value<string>(row, "City") : "")}"));
    }

    [Fact]
    public void Aggregates_equal_those_of_linq_over_the_same_rows()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 500).Select(_ => (
            Source: random.Next(1, 5),
            Amount: random.Next(4) == 0 ? (decimal?)null : Math.Round((decimal)(random.NextDouble() * 100000), 4),
            Created: new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(600_000)))).ToList();
        rows.ForEach(row => _world.Add("lead", ("leadsourcecode", row.Source), ("estimatedamount", row.Amount), ("createdon", row.Created)));

        var found = _world.Fetch(
            """
            <fetch aggregate='true'><entity name='lead'>
              <attribute name='leadsourcecode' alias='source' groupby='true'/>
              <attribute name='createdon' alias='year' groupby='true' dategrouping='year'/>
              <attribute name='createdon' alias='quarter' groupby='true' dategrouping='quarter'/>
              <attribute name='leadid' alias='rows' aggregate='count'/>
              <attribute name='estimatedamount' alias='sum' aggregate='sum'/>
              <attribute name='estimatedamount' alias='avg' aggregate='avg'/>
              <attribute name='estimatedamount' alias='min' aggregate='min'/>
              <attribute name='createdon' alias='latest' aggregate='max'/>
            </entity></fetch>
            """).Entities;

        var expected = rows.GroupBy(row => (row.Source, row.Created.Year, Quarter: (row.Created.Month + 2) / 3)).ToDictionary(group => group.Key, group => group.ToList());
        Assert.Equal(expected.Count, found.Count);
        foreach (var row in found)
        {
            var group = expected[(Value<OptionSetValue>(row, "source").Value, Value<int>(row, "year"), Value<int>(row, "quarter"))];
            var amounts = group.Where(item => item.Amount is not null).Select(item => item.Amount!.Value).ToList();
            Assert.Equal(group.Count, Value<int>(row, "rows"));
            Assert.Equal(amounts.Sum(), Value<Money>(row, "sum").Value);
            Assert.Equal(Math.Round(amounts.Average(), 4, MidpointRounding.AwayFromZero), Value<Money>(row, "avg").Value);
            Assert.Equal(amounts.Min(), Value<Money>(row, "min").Value);
            Assert.Equal(group.Max(item => item.Created), Value<DateTime>(row, "latest"));
        }
    }

    [Theory]
    [InlineData("day", "true", "1")]
    [InlineData("month", "true", "1")]
    [InlineData("year", "true", "2026")]
    [InlineData("week", "true", "1")]
    [InlineData("quarter", "true", "1")]
    [InlineData("day", "false", "31")]
    [InlineData("month", "false", "12")]
    [InlineData("year", "false", "2025")]
    [InlineData("week", "false", "53")]
    [InlineData("quarter", "false", "4")]
    public void Dates_group_in_the_users_time_zone_unless_told_otherwise(string part, string inUserZone, string group)
    {
        _world.Context = _world.Context with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv") };
        _world.Add("lead", ("createdon", new DateTime(2025, 12, 31, 23, 0, 0, DateTimeKind.Utc)));
        var row = Assert.Single(_world.Fetch(
            $"<fetch aggregate='true'><entity name='lead'><attribute name='createdon' alias='part' groupby='true' dategrouping='{part}' usertimezone='{inUserZone}'/></entity></fetch>").Entities);
        Assert.Equal(int.Parse(group, CultureInfo.InvariantCulture), Value<int>(row, "part"));
    }

    // https://github.com/jordimontana82/fake-xrm-easy/issues/392 and #545: aggregates over links.
    [Fact]
    public void Aggregates_run_over_links_and_group_by_lookups_and_choices()
    {
        var campaign = _world.Add("campaign", ("name", "Spring"));
        foreach (var (state, value) in new[] { (1, 1000m), (1, 1000m), (1, 1000m), (2, 5m) })
        {
            _world.Add("opportunity", ("campaignid", new RowReference("campaign", campaign)), ("statecode", state), ("actualvalue", value));
        }

        var rows = _world.Fetch(
            """
            <fetch aggregate='true'><entity name='campaign'>
              <attribute name='campaignid' alias='n' aggregate='countcolumn' distinct='true'/>
              <link-entity name='opportunity' from='campaignid' to='campaignid' alias='o'>
                <attribute name='actualvalue' alias='won' aggregate='sum'/>
                <attribute name='campaignid' alias='campaign' groupby='true'/>
                <attribute name='statecode' alias='state' groupby='true'/>
                <order alias='won' descending='true'/>
              </link-entity>
            </entity></fetch>
            """).Entities;
        Assert.Equal([3000m, 5m], rows.Select(row => Value<Money>(row, "won").Value));
        Assert.Equal("Spring", Value<EntityReference>(rows[0], "campaign").Name);
        Assert.Equal("Won", rows[0].FormattedValues["state"]);
        Assert.Equal(1, Value<int>(rows[0], "n"));
    }

    [Fact]
    public void QueryExpression_aggregates_by_attribute_expressions()
    {
        AddDocumentedAccounts();
        var query = new QueryExpression("account");
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("address1_city", XrmAggregateType.None, "city") { HasGroupBy = true });
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("accountid", XrmAggregateType.Count, "count"));
        query.Orders.Add(new OrderExpression("accountid", OrderType.Descending, "count"));
        query.TopCount = 1;
        var row = Assert.Single(_world.Run(query).Entities);
        Assert.Equal(("Redmond", 3), (Value<string>(row, "city"), Value<int>(row, "count")));
    }

    [Fact]
    public void Aggregate_over_no_rows_counts_zero_and_sums_nothing()
    {
        var row = Assert.Single(_world.Fetch(
            "<fetch aggregate='true'><entity name='lead'><attribute name='leadid' alias='n' aggregate='count'/><attribute name='revenue' alias='s' aggregate='sum'/></entity></fetch>").Entities);
        Assert.Equal(0, Value<int>(row, "n"));
        Assert.Null(row.GetAttributeValue<AliasedValue>("s").Value);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData(" aggregatelimit='4'", 4)]
    public void Too_many_rows_raise_the_platforms_fault_even_when_few_groups_are_returned(string attribute, int limit)
    {
        _world.Context = _world.Context with { Limits = new QueryLimits { AggregateRows = 10 } };
        var query = $"<fetch aggregate='true' top='1'{attribute}><entity name='lead'><attribute name='leadid' alias='n' aggregate='count'/><attribute name='subject' alias='s' groupby='true'/></entity></fetch>";
        for (var row = 0; row < limit; row++)
        {
            _world.Add("lead", ("subject", row.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.Single(_world.Fetch(query).Entities);
        _world.Add("lead", ("subject", "one more"));
        Assert.Equal(-2147164125, _world.Fault(() => _world.Fetch(query)));
    }

    [Theory]
    [InlineData("<attribute name='subject' alias='s' aggregate='sum'/>", "'subject'")]
    [InlineData("<attribute name='subject' aggregate='count'/>", "alias")]
    [InlineData("<attribute name='subject' alias='s'/>", "groupby")]
    [InlineData("<attribute name='subject' alias='s' groupby='true' dategrouping='month'/>", "dategrouping")]
    [InlineData("<attribute name='createdon' alias='s' groupby='true' dategrouping='decade'/>", "'decade'")]
    [InlineData("<attribute name='subject' alias='s' groupby='true'/><order attribute='createdon'/>", "'createdon'")]
    [InlineData("<attribute name='subject' alias='s' groupby='true'/><attribute name='leadid' alias='s' aggregate='count'/>", "'s'")]
    [InlineData("", "at least one column")]
    public void Meaningless_aggregate_is_refused_by_name(string columns, string named) =>
        Assert.Contains(named, _world.FaultText(() => _world.Fetch($"<fetch aggregate='true'><entity name='lead'>{columns}</entity></fetch>")), StringComparison.Ordinal);

    [Fact]
    public void Sum_beyond_the_range_is_refused()
    {
        _world.Add("lead", ("revenue", 900000000000000m));
        _world.Add("lead", ("revenue", 900000000000000m));
        Assert.Contains("sum", _world.FaultText(() => _world.Fetch(
            "<fetch aggregate='true'><entity name='lead'><attribute name='revenue' alias='s' aggregate='sum'/></entity></fetch>")), StringComparison.Ordinal);
    }

    private static T Value<T>(Entity row, string name) => (T)row.GetAttributeValue<AliasedValue>(name).Value;

    private void AddDocumentedAccounts()
    {
        (int? Employees, string? City)[] accounts =
        [
            (null, null), (1500, "Redmond"), (2700, "Lynnwood"), (2900, "Los Angeles"), (2900, "Redmond"), (3900, "Phoenix"),
            (4300, "Santa Cruz"), (4800, "Missoula"), (6000, "Dallas"), (6200, "Redmond"),
        ];
        foreach (var (employees, city) in accounts)
        {
            _world.Add("account", ("numberofemployees", employees), ("address1_city", city));
        }
    }
}
