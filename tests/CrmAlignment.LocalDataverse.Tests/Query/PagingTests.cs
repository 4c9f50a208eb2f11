using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

public sealed class PagingTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public void Dispose() => _world.Dispose();

    public static TheoryData<string, bool, bool> Orders()
    {
        var data = new TheoryData<string, bool, bool>();
        foreach (var column in new[] { "", "subject", "numberofemployees", "createdon", "revenue", "leadsourcecode", "ownerid", "estimatedvalue" })
        {
            data.Add(column, false, true);
            data.Add(column, true, true);
            data.Add(column, true, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Pages_hold_every_row_once_in_the_order_of_one_big_page(string column, bool descending, bool withCookie)
    {
        AddLeads(103);
        var whole = _world.Run(Query(column, descending)).Entities.Select(row => row.Id).ToList();
        Assert.Equal(103, whole.Distinct().Count());

        var paged = new List<Guid>();
        var query = Query(column, descending);
        query.PageInfo = new PagingInfo { Count = 10, PageNumber = 1 };
        EntityCollection page;
        do
        {
            page = _world.Run(query);
            paged.AddRange(page.Entities.Select(row => row.Id));
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = withCookie ? page.PagingCookie : null;
        }
        while (page.MoreRecords);

        Assert.Equal(whole, paged);
    }

    [Fact]
    public void Cookie_continues_after_the_last_row_when_rows_before_it_were_deleted()
    {
        AddLeads(30);
        var query = Query("subject", descending: false);
        query.PageInfo = new PagingInfo { Count = 10, PageNumber = 1 };
        var whole = _world.Run(Query("subject", descending: false)).Entities.Select(row => row.Id).ToList();
        var first = _world.Run(query);
        foreach (var row in first.Entities)
        {
            _world.Transaction.Delete("lead", row.Id);
        }

        query.PageInfo = new PagingInfo { Count = 10, PageNumber = 2, PagingCookie = first.PagingCookie };
        Assert.Equal(whole.Skip(10).Take(10), _world.Run(query).Entities.Select(row => row.Id));
    }

    [Fact]
    public void Cookie_has_the_sort_keys_of_the_first_and_last_row()
    {
        _world.Add("lead", ("subject", "a<b"));
        _world.Add("lead", ("subject", "c"));
        var query = Query("subject", descending: false);
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 1 };
        Assert.Equal(
            "<cookie page=\"1\"><subject last=\"a&lt;b\" first=\"a&lt;b\" /><leadid lastrow=\"1\" firstrow=\"1\" /></cookie>",
            _world.Run(query).PagingCookie);
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 2 };
        Assert.Null(_world.Run(query).PagingCookie);
    }

    [Theory]
    [InlineData("<cookie page='1'><subject last='x'/></cookie>")]
    [InlineData("not xml")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><cookie>&b;</cookie>")]
    [InlineData("<cookie page='1'><subject last='x'/><leadid last=\"' OR 1=1\"/></cookie>")]
    public void Cookie_of_another_query_is_refused(string cookie)
    {
        var query = Query("subject", descending: false);
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 2, PagingCookie = cookie };
        Assert.NotEqual(0, _world.Fault(() => _world.Run(query)));
    }

    [Fact]
    public void Page_is_capped_and_says_that_there_is_more()
    {
        AddLeads(8);
        _world.Context = _world.Context with { Limits = new QueryLimits { PageSize = 5 } };
        var query = Query("", descending: false);
        Assert.Equal((5, true), Shape(_world.Run(query)));
        query.PageInfo = new PagingInfo { Count = 100, PageNumber = 2 };
        Assert.Equal((3, false), Shape(_world.Run(query)));
    }

    [Fact]
    public void Top_limits_rows_and_excludes_paging()
    {
        AddLeads(4);
        Assert.Equal((3, false), Shape(_world.Fetch("<fetch top='3'><entity name='lead'/></fetch>")));
        Assert.Contains("top", _world.FaultText(() => _world.Fetch("<fetch top='3' count='2'><entity name='lead'/></fetch>")), StringComparison.Ordinal);
        Assert.Contains("5000", _world.FaultText(() => _world.Fetch("<fetch top='5001'><entity name='lead'/></fetch>")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 6, false)]
    [InlineData(5, 5, true)]
    public void Total_counts_all_matching_rows_up_to_its_limit(int limit, int total, bool exceeded)
    {
        AddLeads(6);
        _world.Context = _world.Context with { Limits = new QueryLimits { TotalCount = limit } };
        var page = _world.Fetch("<fetch count='2' page='2' returntotalrecordcount='true'><entity name='lead'><order attribute='leadsourcecode'/></entity></fetch>");
        Assert.Equal((2, total, exceeded), (page.Entities.Count, page.TotalRecordCount, page.TotalRecordCountLimitExceeded));
        Assert.Equal(-1, _world.Fetch("<fetch><entity name='lead'/></fetch>").TotalRecordCount);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/order-rows: choices by label, lookups by name.
    [Fact]
    public void Choices_are_ordered_by_label_unless_raw_and_lookups_by_name()
    {
        foreach (var state in new[] { 0, 1, 2 })
        {
            _world.Add("lead", ("subject", state.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("statecode", state));
        }

        const string Query = "<fetch{0}><entity name='lead'><attribute name='subject'/><order attribute='statecode'/></entity></fetch>";
        Assert.Equal("2 0 1", Subjects(_world.Fetch(Query.Replace("{0}", "", StringComparison.Ordinal))));
        Assert.Equal("0 1 2", Subjects(_world.Fetch(Query.Replace("{0}", " useraworderby='true'", StringComparison.Ordinal))));
    }

    private static (int Rows, bool More) Shape(EntityCollection page) => (page.Entities.Count, page.MoreRecords);

    private static string Subjects(EntityCollection page) => string.Join(' ', page.Entities.Select(row => row.GetAttributeValue<string>("subject")));

    private static QueryExpression Query(string column, bool descending)
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject") };
        if (column.Length > 0)
        {
            query.AddOrder(column, descending ? OrderType.Descending : OrderType.Ascending);
        }

        return query;
    }

    // Few distinct values, so that ties and nulls are everywhere.
    private void AddLeads(int count)
    {
        var random = new Random(3);
        var owners = new[] { "Ada", "Bob" }.Select(name => _world.Add("systemuser", ("fullname", name))).ToList();
        T? Maybe<T>(T value)
            where T : struct => random.Next(4) == 0 ? null : value;
        for (var row = 0; row < count; row++)
        {
            _world.Add(
                "lead",
                ("subject", random.Next(4) == 0 ? null : "s" + random.Next(3)),
                ("numberofemployees", Maybe(random.Next(3))),
                ("createdon", Maybe(new DateTime(2026, 1, 1 + random.Next(3), 0, 0, 0, DateTimeKind.Utc))),
                ("revenue", Maybe(random.Next(3) + 0.25m)),
                ("estimatedvalue", Maybe(random.Next(3) + 0.1)),
                ("leadsourcecode", Maybe(random.Next(1, 4))),
                ("ownerid", random.Next(4) == 0 ? null : new RowReference("systemuser", owners[random.Next(2)])));
        }
    }
}
