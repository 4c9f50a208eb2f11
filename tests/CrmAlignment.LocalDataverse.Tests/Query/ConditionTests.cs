using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

public sealed class ConditionTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public ConditionTests()
    {
        _world.Add("lead", ("subject", "A"), ("companyname", "Contoso"), ("numberofemployees", 10), ("revenue", 100.5m), ("decisionmaker", true), ("leadqualitycode", 1));
        _world.Add("lead", ("subject", "B"), ("companyname", "CONTOSO Ltd"), ("numberofemployees", 20), ("revenue", 200m), ("decisionmaker", false), ("leadqualitycode", 2));
        _world.Add("lead", ("subject", "C"), ("companyname", "Фабрика"), ("numberofemployees", 30), ("revenue", 300m));
        _world.Add("lead", ("subject", "D"));
    }

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("eq", "20", "B")]
    [InlineData("gt", "20", "C")]
    [InlineData("ge", "20", "B C")]
    [InlineData("lt", "20", "A")]
    [InlineData("le", "20", "A B")]
    public void Comparison_finds_numbers(string op, string value, string found) =>
        Assert.Equal(found, _world.Leads($"<condition attribute='numberofemployees' operator='{op}' value='{value}'/>"));

    // ne and its like also match rows without a value: https://github.com/MarkMpn/Sql4Cds/issues/530 and #167.
    [Theory]
    [InlineData("ne", "20", "A C D")]
    [InlineData("neq", "20", "A C D")]
    public void Not_equal_also_finds_rows_without_a_value(string op, string value, string found) =>
        Assert.Equal(found, _world.Leads($"<condition attribute='numberofemployees' operator='{op}' value='{value}'/>"));

    [Theory]
    [InlineData("in", "A C")]
    [InlineData("not-in", "B D")]
    public void Sets_find_listed_values_and_ignore_a_leftover_empty_value(string op, string found) =>
        Assert.Equal(found, _world.Leads($"<condition attribute='numberofemployees' operator='{op}' value=''><value>10</value><value>30</value></condition>"));

    [Theory]
    [InlineData("between", "A B")]
    [InlineData("not-between", "C")]
    public void Ranges_include_both_ends(string op, string found) =>
        Assert.Equal(found, _world.Leads($"<condition attribute='revenue' operator='{op}'><value>100.5</value><value>200</value></condition>"));

    [Theory]
    [InlineData("100.49999", "A B C")]
    [InlineData("100.5", "B C")]
    [InlineData("100.50001", "B C")]
    [InlineData("999999999999999999999", "")]
    public void Money_is_compared_exactly_whatever_digits_the_value_has(string value, string found) =>
        Assert.Equal(found, _world.Leads($"<condition attribute='revenue' operator='gt' value='{value}'/>"));

    [Theory]
    [InlineData("eq", "contoso", "A")]
    [InlineData("eq", "ФАБРИКА", "C")]
    [InlineData("like", "contoso%", "A B")]
    [InlineData("like", "%L_D", "B")]
    [InlineData("like", "[a-c]onto[^x]o", "A")]
    [InlineData("like", "фаб%", "C")]
    [InlineData("not-like", "contoso%", "C D")]
    [InlineData("begins-with", "con", "A B")]
    [InlineData("not-begin-with", "con", "C D")]
    [InlineData("ends-with", "LTD", "B")]
    [InlineData("not-end-with", "LTD", "A C D")]
    public void Text_is_compared_without_case_in_any_script(string op, string value, string found) =>
        Assert.Equal(found, _world.Leads($"<condition attribute='companyname' operator='{op}' value='{value}'/>"));

    [Theory]
    [InlineData(ConditionOperator.Contains, "TOSO", "A B")]
    [InlineData(ConditionOperator.DoesNotContain, "toso", "C D")]
    public void Contains_finds_text_anywhere(ConditionOperator op, string value, string found) =>
        Assert.Equal(found, _world.Leads("companyname", op, value));

    [Theory]
    [InlineData("null", "D")]
    [InlineData("not-null", "A B C")]
    public void Null_tests_presence(string op, string found) =>
        Assert.Equal(found, _world.Leads($"<condition attribute='numberofemployees' operator='{op}' value=''/>"));

    [Fact]
    public void Booleans_and_choices_take_numbers_and_words()
    {
        Assert.Equal("A", _world.Leads("<condition attribute='decisionmaker' operator='eq' value='1'/>"));
        Assert.Equal("B", _world.Leads("<condition attribute='decisionmaker' operator='eq' value='false'/>"));
        Assert.Equal("B", _world.Leads("leadqualitycode", ConditionOperator.Equal, new OptionSetValue(2)));
        Assert.Equal("A B", _world.Leads("leadqualitycode", ConditionOperator.In, 1, 2));
        Assert.Equal("A B", _world.Leads("leadqualitycode", ConditionOperator.In, new object[] { new[] { 1, 2 } }));
    }

    [Fact]
    public void Filters_nest()
    {
        var found = _world.Leads(
            """
            <filter type='or'>
              <condition attribute='numberofemployees' operator='gt' value='25'/>
              <filter type='and'>
                <condition attribute='companyname' operator='like' value='con%'/>
                <condition attribute='decisionmaker' operator='eq' value='true'/>
              </filter>
            </filter>
            """);
        Assert.Equal("A C", found);
    }

    [Fact]
    public void Empty_filter_holds_for_every_row_and_nothing_for_none()
    {
        Assert.Equal("A B C D", _world.Leads("<filter type='or'/>"));
        _world.Context = _world.Context with { RowFilter = static table => table == "lead" ? FilterGroup.Nothing : null };
        Assert.Equal("", _world.Leads(""));
    }

    [Fact]
    public void Columns_of_a_row_are_compared()
    {
        _world.Add("lead", ("subject", "E"), ("firstname", "Kim"), ("lastname", "KIM"));
        Assert.Equal("E", _world.Leads("<condition attribute='firstname' operator='not-null'/><condition attribute='firstname' operator='eq' valueof='lastname'/>"));
        Assert.Contains("types differ", _world.FaultText(() => _world.Leads("<condition attribute='firstname' operator='eq' valueof='revenue'/>")), StringComparison.Ordinal);
    }

    [Fact]
    public void Caller_operators_test_the_caller()
    {
        var (me, team, other, unit) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        _world.Context = _world.Context with { UserId = me, TeamIds = [team], BusinessUnitId = unit };
        _world.Add("lead", ("subject", "mine"), ("ownerid", new RowReference("systemuser", me)), ("owningbusinessunit", new RowReference("businessunit", unit)));
        _world.Add("lead", ("subject", "ours"), ("ownerid", new RowReference("team", team)));
        _world.Add("lead", ("subject", "theirs"), ("ownerid", new RowReference("systemuser", other)));
        Assert.Equal("mine", _world.Leads("<condition attribute='ownerid' operator='eq-userid'/>"));
        Assert.Equal("A B C D ours theirs", _world.Leads("<condition attribute='ownerid' operator='ne-userid'/>"));
        Assert.Equal("ours", _world.Leads("<condition attribute='ownerid' operator='eq-userteams'/>"));
        Assert.Equal("mine ours", _world.Leads("<condition attribute='ownerid' operator='eq-useroruserteams'/>"));
        Assert.Equal("mine", _world.Leads("<condition attribute='owningbusinessunit' operator='eq-businessid'/>"));
    }

    [Fact]
    public void Hierarchy_operators_follow_the_tree_and_survive_a_cycle()
    {
        var top = _world.Add("account", ("name", "top"));
        var middle = _world.Add("account", ("name", "middle"), ("parentaccountid", new RowReference("account", top)));
        var bottom = _world.Add("account", ("name", "bottom"), ("parentaccountid", new RowReference("account", middle)));
        Assert.Equal("bottom middle", Accounts("under", top));
        Assert.Equal("bottom middle top", Accounts("eq-or-under", top));
        Assert.Equal("middle top", Accounts("above", bottom));
        Assert.Equal("bottom", Accounts("under", middle));
        _world.Transaction.Update("account", top, new System.Collections.Generic.Dictionary<string, object?> { ["parentaccountid"] = new RowReference("account", bottom) });
        Assert.Equal("bottom middle", Accounts("under", top));
    }

    [Fact]
    public void Multi_choice_columns_contain_values()
    {
        using var world = new QueryWorld(catalog => catalog.WithTable(catalog.Table("lead").WithColumns([new ColumnDefinition("new_tags", ColumnType.MultiChoice)])));
        world.Add("lead", ("subject", "A"), ("new_tags", System.Collections.Immutable.ImmutableArray.Create(1, 12)));
        world.Add("lead", ("subject", "B"), ("new_tags", System.Collections.Immutable.ImmutableArray.Create(2)));
        world.Add("lead", ("subject", "C"));
        Assert.Equal("A B", world.Leads("<condition attribute='new_tags' operator='contain-values'><value>12</value><value>2</value></condition>"));
        Assert.Equal("B C", world.Leads("<condition attribute='new_tags' operator='not-contain-values'><value>1</value></condition>"));
    }

    [Theory]
    [InlineData("<condition attribute='numberofemployees' operator='eq' value='many'/>", "'numberofemployees'")]
    [InlineData("<condition attribute='ownerid' operator='eq' value='me'/>", "'ownerid'")]
    [InlineData("<condition attribute='createdon' operator='eq' value='soon'/>", "'createdon'")]
    [InlineData("<condition attribute='numberofemployees' operator='like' value='1%'/>", "Like")]
    [InlineData("<condition attribute='subject' operator='this-fiscal-year'/>", "ThisFiscalYear")]
    [InlineData("<condition attribute='numberofemployees' operator='eq'/>", "one value")]
    [InlineData("<condition attribute='numberofemployees' operator='nearly' value='1'/>", "'nearly'")]
    [InlineData("<condition attribute='nosuchcolumn' operator='null'/>", "'nosuchcolumn'")]
    public void Condition_that_cannot_be_answered_is_refused_by_name(string condition, string named) =>
        Assert.Contains(named, _world.FaultText(() => _world.Leads(condition)), StringComparison.Ordinal);

    [Fact]
    public void Values_are_never_sql()
    {
        string[] attacks =
        [
            "' OR 1=1 --", "\"; DROP TABLE lead; --", "%' UNION SELECT 1 --", "?1", ":p", "@p", "\\'", "'' ; ATTACH 'x' AS y", "\u0000", "[", "[^", "%%%%%_",
        ];
        var random = new Random(1);
        var noise = Enumerable.Range(0, 200).Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)random.Next(1, 0x2FF))]));
        foreach (var text in attacks.Concat(noise))
        {
            foreach (var op in new[] { ConditionOperator.Equal, ConditionOperator.Like, ConditionOperator.BeginsWith, ConditionOperator.Contains, ConditionOperator.In })
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

    private string Accounts(string op, Guid id) => string.Join(' ', _world
        .Fetch($"<fetch><entity name='account'><attribute name='name'/><order attribute='name'/><filter><condition attribute='accountid' operator='{op}' value='{id}'/></filter></entity></fetch>")
        .Entities.Select(entity => entity.GetAttributeValue<string>("name")));
}
