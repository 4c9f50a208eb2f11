using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

public sealed class LinkTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public LinkTests()
    {
        // Big has a won and a lost opportunity, Small a lost one, None no opportunity.
        var big = _world.Add("account", ("name", "Big"), ("numberofemployees", 100));
        var small = _world.Add("account", ("name", "Small"));
        _world.Add("account", ("name", "None"));
        Opportunity("big won", big, 1, 10m);
        Opportunity("big lost", big, 2, 20m);
        Opportunity("small lost", small, 2, 30m);
        Opportunity("orphan", null, 1, 40m);
    }

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("inner", "", "Big:big lost Big:big won Small:small lost")]
    [InlineData("outer", "", "Big:big lost Big:big won None: Small:small lost")]
    // A filter of an outer link belongs to the join: rows without a match stay
    // (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filters-on-link-entity).
    [InlineData("outer", "<filter><condition attribute='statecode' operator='eq' value='1'/></filter>", "Big:big won None: Small:")]
    [InlineData("inner", "<filter><condition attribute='statecode' operator='eq' value='1'/></filter>", "Big:big won")]
    public void Link_joins_its_rows(string type, string filter, string found) =>
        Assert.Equal(found, Pairs($"<link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='{type}' alias='o'><attribute name='name'/>{filter}</link-entity>"));

    // The same page: with entityname the condition applies after the join.
    [Theory]
    [InlineData("o")]
    [InlineData(null)]
    public void Condition_with_entityname_applies_after_the_outer_join(string? alias)
    {
        var (given, name) = alias is null ? ("", "opportunity") : ($" alias='{alias}'", alias);
        var found = _world.Fetch(
            $"""
            <fetch><entity name='account'><attribute name='name'/><order attribute='name'/>
              <filter><condition entityname='{name}' attribute='opportunityid' operator='null'/></filter>
              <link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='outer'{given}/>
            </entity></fetch>
            """);
        Assert.Equal("None", Names(found));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/link-entity#filter-link-types:
    // "all" means that matching rows exist and none satisfies the filter; "not all" equals "any".
    [Theory]
    [InlineData("any", "Big")]
    [InlineData("not any", "None Small")]
    [InlineData("all", "Small")]
    [InlineData("not all", "Big")]
    public void Filter_link_tests_related_rows_without_repeating_parents(string type, string found) =>
        Assert.Equal(found, Names(_world.Fetch(
            $"""
            <fetch><entity name='account'><attribute name='name'/><order attribute='name'/>
              <filter><link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='{type}'>
                <filter><condition attribute='statecode' operator='eq' value='1'/></filter>
              </link-entity></filter>
            </entity></fetch>
            """)));

    [Fact]
    public void Filter_link_joins_other_conditions_by_or() =>
        Assert.Equal("Big None", Names(_world.Fetch(
            """
            <fetch><entity name='account'><attribute name='name'/><order attribute='name'/>
              <filter type='or'>
                <condition attribute='name' operator='eq' value='none'/>
                <link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='any'>
                  <filter><condition attribute='statecode' operator='eq' value='1'/></filter>
                </link-entity>
              </filter>
            </entity></fetch>
            """)));

    [Theory]
    [InlineData("exists")]
    [InlineData("in")]
    public void Exists_and_in_return_a_parent_once(string type) =>
        Assert.Equal("Big Small", Names(_world.Fetch(
            $"<fetch><entity name='account'><attribute name='name'/><order attribute='name'/><link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='{type}'/></entity></fetch>")));

    [Fact]
    public void Filter_link_outside_of_a_filter_is_refused_and_never_becomes_inner() =>
        Assert.Contains("'Any'", _world.FaultText(() => Pairs("<link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='any'/>")), StringComparison.Ordinal);

    [Fact]
    public void Two_links_to_one_table_keep_their_aliases_apart()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, "Big");
        foreach (var (alias, state) in new[] { ("won", 1), ("lost", 2) })
        {
            var link = query.AddLink("opportunity", "accountid", "parentaccountid");
            link.EntityAlias = alias;
            link.Columns = new ColumnSet("name", "estimatedvalue");
            link.LinkCriteria.AddCondition("statecode", ConditionOperator.Equal, state);
        }

        var row = Assert.Single(_world.Run(query).Entities);
        Assert.Equal("big won", row.GetAttributeValue<AliasedValue>("won.name").Value);
        Assert.Equal("big lost", row.GetAttributeValue<AliasedValue>("lost.name").Value);
        Assert.Equal(20m, ((Money)row.GetAttributeValue<AliasedValue>("lost.estimatedvalue").Value).Value);
        Assert.Equal(("opportunity", "name"), (row.GetAttributeValue<AliasedValue>("lost.name").EntityLogicalName, row.GetAttributeValue<AliasedValue>("lost.name").AttributeLogicalName));
    }

    [Fact]
    public void Links_without_alias_are_numbered_and_nest()
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") };
        var link = query.AddLink("account", "parentaccountid", "accountid");
        link.Columns = new ColumnSet("name");
        link.AddLink("opportunity", "accountid", "parentaccountid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "small lost");
        var row = Assert.Single(_world.Run(query).Entities);
        Assert.Equal("Small", row.GetAttributeValue<AliasedValue>("account1.name").Value);
    }

    [Fact]
    public void Columns_of_two_tables_are_compared()
    {
        _world.Add("contact", ("fullname", "Big"), ("parentcustomerid", new RowReference("account", AccountId("Big"))));
        var found = _world.Fetch(
            """
            <fetch><entity name='contact'><attribute name='fullname'/>
              <filter><condition attribute='fullname' operator='eq' valueof='a.name'/></filter>
              <link-entity name='account' from='accountid' to='parentcustomerid' link-type='outer' alias='a'/>
            </entity></fetch>
            """);
        Assert.Single(found.Entities);
    }

    [Fact]
    public void Row_filter_of_security_applies_to_linked_tables_too()
    {
        _world.Context = _world.Context with
        {
            RowFilter = static table => table == "opportunity" ? QueryCondition.On("statecode", ConditionOperator.Equal, 1) : null,
        };
        const string Link = "<link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='{0}' alias='o'><attribute name='name'/></link-entity>";
        Assert.Equal("Big:big won", Pairs(Link.Replace("{0}", "inner", StringComparison.Ordinal)));
        Assert.Equal("Big:big won None: Small:", Pairs(Link.Replace("{0}", "outer", StringComparison.Ordinal)));
    }

    [Fact]
    public void Unknown_entityname_is_refused() =>
        Assert.Contains("'nobody'", _world.FaultText(() => _world.Fetch(
            "<fetch><entity name='account'><filter><condition entityname='nobody' attribute='name' operator='null'/></filter></entity></fetch>")), StringComparison.Ordinal);

    [Fact]
    public void Distinct_returns_equal_rows_once()
    {
        const string Query = "<fetch{0}><entity name='account'><attribute name='name'/><order attribute='name'/><link-entity name='opportunity' from='parentaccountid' to='accountid'/></entity></fetch>";
        Assert.Equal("Big Big Small", Names(_world.Fetch(Query.Replace("{0}", "", StringComparison.Ordinal))));
        Assert.Equal("Big Small", Names(_world.Fetch(Query.Replace("{0}", " distinct='true'", StringComparison.Ordinal))));
    }

    private static string Names(EntityCollection found) => string.Join(' ', found.Entities.Select(row => row.GetAttributeValue<string>("name")));

    private string Pairs(string link) => string.Join(' ', _world
        .Fetch($"<fetch><entity name='account'><attribute name='name'/><order attribute='name'/>{link}</entity></fetch>").Entities
        .Select(row => row.GetAttributeValue<string>("name") + ":" + row.GetAttributeValue<AliasedValue>("o.name")?.Value)
        .Order(StringComparer.Ordinal));

    private Guid AccountId(string name) => _world.Transaction.Find("account", new System.Collections.Generic.Dictionary<string, object?> { ["name"] = name })[0];

    private void Opportunity(string name, Guid? account, int state, decimal value) => _world.Add(
        "opportunity", ("name", name), ("statecode", state), ("estimatedvalue", value), ("parentaccountid", account is { } id ? new RowReference("account", id) : null));
}
