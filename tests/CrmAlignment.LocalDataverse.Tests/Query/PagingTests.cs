using System;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

public sealed class PagingTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Cookie_has_the_sort_keys_of_the_first_and_last_row()
    {
        _world.Add("lead", ("subject", "a<b"));
        _world.Add("lead", ("subject", "c"));
        var query = Query();
        var page = _world.Run(query);
        var id = page.Entities[0].Id.ToString("B").ToUpperInvariant();
        Assert.Equal(
            $"<cookie page=\"1\"><subject last=\"a&lt;b\" first=\"a&lt;b\" /><leadid last=\"{id}\" first=\"{id}\" lastrow=\"1\" /></cookie>",
            page.PagingCookie);
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 2 };
        Assert.Null(_world.Run(query).PagingCookie);
    }

    // XML forbids these characters, but texts may hold them.
    [Fact]
    public void Cookie_continues_after_a_text_with_control_characters()
    {
        _world.Add("lead", ("subject", "a\u0001\u000b"));
        _world.Add("lead", ("subject", "b"));
        var query = Query();
        var first = _world.Run(query);

        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 2, PagingCookie = first.PagingCookie };

        Assert.Equal("b", Assert.Single(_world.Run(query).Entities)["subject"]);
    }

    [Fact]
    public void Cookie_with_sql_in_a_value_is_refused()
    {
        var query = Query();
        const string Cookie = "<cookie page='1'><subject last='x'/><leadid last='' lastrow=\"' OR 1=1\"/></cookie>";
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 2, PagingCookie = Cookie };

        Assert.Contains("'leadid'", _world.FaultText(() => _world.Run(query)), StringComparison.Ordinal);
    }

    // What an earlier version wrote: row numbers without ids, moments as milliseconds, amounts as scaled integers.
    [Theory]
    [InlineData("subject", "<subject last='x'/><leadid lastrow='1' firstrow='1'/>", "leadid")]
    [InlineData("lastonholdtime", "<lastonholdtime last='1767225600000'/><leadid last='{00000001-0000-0000-0000-000000000000}'/>", "lastonholdtime")]
    [InlineData("revenue", "<revenue last='2500'/><leadid last='{00000001-0000-0000-0000-000000000000}'/>", "revenue")]
    public void Cookie_of_an_earlier_version_is_refused(string order, string elements, string column)
    {
        var query = Query(order);
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 2, PagingCookie = $"<cookie page='1'>{elements}</cookie>" };

        Assert.Equal(
            $"Invalid FetchXML: the paging cookie has no readable value of '{column}'. Begin again with the first page, without a cookie.",
            _world.FaultText(() => _world.Run(query)));
    }

    private static QueryExpression Query(string order = "subject")
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject") };
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 1 };
        query.AddOrder(order, OrderType.Ascending);
        return query;
    }
}
