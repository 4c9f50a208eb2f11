using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

/// <summary>What security lets a caller read holds for every table of a query.</summary>
public sealed class RowFilterTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public RowFilterTests()
    {
        var (big, small) = (_world.Add("account", ("name", "Big")), _world.Add("account", ("name", "Small")));
        _world.Add("opportunity", ("name", "won"), ("statecode", 1), ("parentaccountid", new RowReference("account", big)));
        _world.Add("opportunity", ("name", "lost"), ("statecode", 2), ("parentaccountid", new RowReference("account", small)));
    }

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("inner", "Big:won")]
    [InlineData("outer", "Big:won Small:")]
    [InlineData("matchfirstrowusingcrossapply", "Big:won")]
    public void Filter_holds_for_linked_tables(string type, string found)
    {
        Hide("opportunity", QueryCondition.On("statecode", ConditionOperator.Equal, 1));

        Assert.Equal(found, Accounts(Link(type, "<attribute name='name' alias='o'/>")));
    }

    [Theory]
    [InlineData("any", "Big:")]
    [InlineData("not any", "Small:")]
    [InlineData("all", "")]
    public void Filter_holds_for_links_in_filters(string type, string found)
    {
        Hide("opportunity", QueryCondition.On("statecode", ConditionOperator.Equal, 1));

        Assert.Equal(found, Accounts("<filter>" + Link(type, "") + "</filter>"));
    }

    [Fact]
    public void Caller_who_may_see_nothing_finds_nothing()
    {
        Hide("account", FilterGroup.Nothing);

        Assert.Equal("", Accounts(""));
    }

    private static string Link(string type, string columns) =>
        $"<link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='{type}'>{columns}</link-entity>";

    private void Hide(string table, QueryFilter filter) =>
        _world.Context = _world.Context with { RowFilter = name => name == table ? filter : null };

    private string Accounts(string body) => string.Join(' ', _world
        .Fetch($"<fetch><entity name='account'><attribute name='name'/><order attribute='name'/>{body}</entity></fetch>").Entities
        .Select(row => $"{row["name"]}:{row.GetAttributeValue<AliasedValue>("o")?.Value}"));
}
