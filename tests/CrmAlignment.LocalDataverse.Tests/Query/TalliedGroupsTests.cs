using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Query.Reading;
using CrmAlignment.LocalDataverse.Query.Runs;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

/// <summary>Groups made in a hash are those that SQLite makes by sorting. A count of different values is SQLite's alone, so a query that has one is sorted.</summary>
public sealed class TalliedGroupsTests : IDisposable
{
    private const string Different = "<attribute name='subject' alias='different' aggregate='countcolumn' distinct='true'/>";

    private static readonly string[] Keys = ["leadsourcecode", "statecode", "numberofemployees", "donotemail", "revenue", "createdon"];

    private static readonly string All = string.Concat(
        new[] { "count", "countcolumn", "sum", "avg", "min", "max" }.Select(kind => $"<attribute name='revenue' alias='{kind}' aggregate='{kind}'/>"))
        + "<attribute name='numberofemployees' alias='employees' aggregate='sum'/><attribute name='createdon' alias='first' aggregate='min'/>"
        + "<attribute name='subject' alias='named' aggregate='count'/>";

    private readonly QueryWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Groups_of_a_hash_are_those_of_a_sort()
    {
        var random = new Random(20261130);
        Fill(random, 400);
        foreach (var keys in Enumerable.Range(0, 60).Select(_ => random.GetItems(Keys, random.Next(1, 5)).Distinct().ToList()))
        {
            var groups = string.Concat(keys.Select((key, index) => $"<attribute name='{key}' alias='g{index}' groupby='true'/>"));
            var order = random.Next(3) switch { 0 => "", 1 => "<order alias='avg' descending='true'/>", _ => "<order alias='g0' descending='true'/>" };
            var tallied = Query(All + groups + order);

            // SQLite sums up of more than three keys, too.
            Assert.Equal(keys.Count <= GroupKey.Greatest, Sql(tallied).Contains(GroupFunction.Name, StringComparison.Ordinal));
            Assert.DoesNotContain(GroupFunction.Name, Sql(Query(All + groups + order + Different)), StringComparison.Ordinal);
            Assert.Equal(Rows(Query(All + groups + order + Different)), Rows(tallied));
        }
    }

    [Fact]
    public void Groups_of_joined_rows_are_those_of_a_sort()
    {
        var random = new Random(7);
        Fill(random, 50);
        const string Joined = "<link-entity name='account' from='accountid' to='parentaccountid' alias='a' link-type='outer'>"
            + "<attribute name='industrycode' alias='industry' groupby='true'/><attribute name='revenue' alias='theirs' aggregate='sum'/></link-entity>";
        foreach (var extra in new[] { "", "<filter><condition attribute='revenue' operator='gt' value='0'/></filter>", "<order alias='count'/>" })
        {
            Assert.Contains(GroupFunction.Name, Sql(Query(All + Joined + extra)), StringComparison.Ordinal);
            Assert.Equal(Rows(Query(All + Joined + Different + extra)), Rows(Query(All + Joined + extra)));
        }

        // The tables of a row may both be grouped by; then SQLite sorts.
        Assert.DoesNotContain(GroupFunction.Name, Sql(Query("<attribute name='statecode' alias='g' groupby='true'/>" + Joined)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_rows_make_no_groups()
    {
        Assert.Empty(Rows(Query(All + "<attribute name='statecode' alias='g' groupby='true'/>")));
    }

    [Fact]
    public void A_sum_beyond_the_range_is_refused_and_what_asks_for_none_is_not()
    {
        const string Group = "<attribute name='statecode' alias='g' groupby='true'/>";
        _world.Add("lead", ("revenue", 900000000000000m), ("statecode", 0));
        _world.Add("lead", ("revenue", 900000000000000m), ("statecode", 0));

        Assert.Contains("sum", _world.FaultText(() => _world.Fetch(Query("<attribute name='revenue' alias='s' aggregate='sum'/>" + Group))), StringComparison.Ordinal);
        Assert.Equal(["s=900000000000000 g=0"], Rows(Query("<attribute name='revenue' alias='s' aggregate='max'/>" + Group)));
    }

    [Fact]
    public void More_groups_than_are_kept_leave_nothing_to_the_next_query()
    {
        for (var number = 0; number < 1_500; number++)
        {
            _world.Add("lead", ("numberofemployees", number % 1_200), ("revenue", 1m), ("statecode", 0));
        }

        Assert.Equal(1_200, _world.Fetch(Query("<attribute name='numberofemployees' alias='g' groupby='true'/><attribute name='revenue' alias='s' aggregate='sum'/>")).Entities.Count);
        Assert.Equal(["s=1500 g=0"], Rows(Query("<attribute name='revenue' alias='s' aggregate='sum'/><attribute name='statecode' alias='g' groupby='true'/>")));
    }

    private void Fill(Random random, int leads)
    {
        var accounts = Enumerable.Range(0, 8)
            .Select(number => _world.Add("account", ("name", $"Account {number}"), ("industrycode", number < 3 ? null : 1 + (number % 3)), ("revenue", number * 100m))).ToList();
        for (var number = 0; number < leads; number++)
        {
            _world.Add(
                "lead",
                ("subject", $"Lead {number % 7}"),
                ("leadsourcecode", random.Next(4) is > 0 and var source ? source : null),
                ("statecode", random.Next(3)),
                ("numberofemployees", random.Next(5) is > 0 and var employees ? employees - 3 : null),
                ("donotemail", random.Next(2) == 1),
                ("revenue", random.Next(5) is > 0 and var amount ? (amount - 2.5m) * 10.01m : null),
                ("createdon", new DateTime(2026, 1, 1 + random.Next(4), 0, 0, 0, DateTimeKind.Utc)),
                ("parentaccountid", random.Next(4) == 0 ? null : new RowReference("account", accounts[random.Next(8)])));
        }
    }

    private static string Query(string columns) => $"<fetch aggregate='true'><entity name='lead'>{columns}</entity></fetch>";

    private string Sql(string query) => new AggregatePlanner(_world.Transaction.Catalog, QueryReader.Read(new FetchExpression(query)), _world.Context).Plan().Sql;

    private List<string> Rows(string query) => [.. _world.Fetch(query).Entities
        .Select(row => string.Join(' ', row.Attributes.Where(value => value.Key != "different").Select(value => $"{value.Key}={Text((AliasedValue)value.Value)}")))];

    private static string Text(AliasedValue value) => value.Value switch
    {
        Money money => money.Value.ToString("0.####", CultureInfo.InvariantCulture),
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        var other => string.Create(CultureInfo.InvariantCulture, $"{other}"),
    };
}
