using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

public sealed class ConditionTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public ConditionTests()
    {
        _world.Add("lead", ("subject", "A"), ("companyname", "Contoso"), ("numberofemployees", 10), ("revenue", 100.5m),
            ("decisionmaker", true), ("leadqualitycode", 1));
        _world.Add("lead", ("subject", "B"), ("companyname", "CONTOSO Ltd"), ("numberofemployees", 20), ("revenue", 200m),
            ("decisionmaker", false), ("leadqualitycode", 2));
        _world.Add("lead", ("subject", "C"), ("companyname", "Фабрика"), ("numberofemployees", 30), ("revenue", 300m));
        _world.Add("lead", ("subject", "D"));
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Money_is_compared_with_amounts_that_no_column_can_hold()
    {
        Assert.Equal("", _world.Leads("<condition attribute='revenue' operator='gt' value='999999999999999999999'/>"));
        Assert.Equal("A B C", _world.Leads("<condition attribute='revenue' operator='lt' value='999999999999999999999'/>"));
    }

    // The service refuses to write a cycle, but a file of another making may hold one.
    [Fact]
    public void Hierarchy_operators_survive_a_cycle()
    {
        var top = _world.Add("account", ("name", "top"));
        var bottom = _world.Add("account", ("name", "bottom"), ("parentaccountid", new RowReference("account", top)));
        _world.Transaction.Update(
            "account", top, new Dictionary<string, object?> { ["parentaccountid"] = new RowReference("account", bottom) });

        var filter = $"<filter><condition attribute='accountid' operator='under' value='{top}'/></filter>";
        var found = _world.Fetch($"<fetch><entity name='account'><attribute name='name'/>{filter}</entity></fetch>");

        Assert.Equal("bottom", Assert.Single(found.Entities)["name"]);
    }

    [Fact]
    public void Multi_choice_columns_contain_values()
    {
        using var world = new QueryWorld(
            catalog => catalog.WithTable(catalog.Table("lead").WithColumns([new ColumnDefinition("new_tags", ColumnType.MultiChoice)])));
        world.Add("lead", ("subject", "A"), ("new_tags", System.Collections.Immutable.ImmutableArray.Create(1, 12)));
        world.Add("lead", ("subject", "B"), ("new_tags", System.Collections.Immutable.ImmutableArray.Create(2)));
        world.Add("lead", ("subject", "C"));
        Assert.Equal(
            "A B", world.Leads("<condition attribute='new_tags' operator='contain-values'><value>12</value><value>2</value></condition>"));
        Assert.Equal("B C", world.Leads("<condition attribute='new_tags' operator='not-contain-values'><value>1</value></condition>"));
    }

    [Fact]
    public void Values_are_never_sql()
    {
        string[] attacks =
        [
            "' OR 1=1 --", "\"; DROP TABLE lead; --", "%' UNION SELECT 1 --", "?1", ":p", "@p", "\\'", "'' ; ATTACH 'x' AS y", "\u0000", "[",
            "[^", "%%%%%_",
        ];
        var random = new Random(1);
        var noise = Enumerable.Range(0, 200)
            .Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)random.Next(1, 0x2FF))]));
        foreach (var text in attacks.Concat(noise))
        {
            foreach (var op in new[] { ConditionOperator.Equal, ConditionOperator.Like, ConditionOperator.BeginsWith,
                ConditionOperator.Contains, ConditionOperator.In })
            {
                var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject") };
                query.Criteria.AddCondition("companyname", op, text);
                Assert.InRange(_world.Run(query).Entities.Count, 0, 4);
            }

            var id = _world.Add("lead", ("subject", "noise"), ("companyname", text));
            Assert.Contains("noise", _world.Leads("companyname", ConditionOperator.Equal, text), StringComparison.Ordinal);
            Assert.Equal(text, _world.Transaction.Retrieve("lead", id)!["companyname"]);
            _world.Transaction.Delete("lead", id);
        }

        Assert.Equal("A B C D", _world.Leads(""));
        Assert.NotEqual(0, _world.Fault(() => _world.Leads("subject\" OR 1=1 --", ConditionOperator.Equal, "x")));
    }
}
