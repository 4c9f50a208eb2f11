using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Runs;
using CrmAlignment.LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

/// <summary>
/// The statement of a query is kept for others of the same shape: each gets its own values, its own security and its own language, and what
/// looks alike but is another question gets another answer.
/// </summary>
public sealed class RepeatedQueryTests : IDisposable
{
    // A column more, so that the catalog, and with it what is kept, is this test's own.
    private readonly QueryWorld _world = new(
        catalog => catalog.WithTable(catalog.Table("lead").WithColumns([new ColumnDefinition("new_own", ColumnType.String)])));

    public RepeatedQueryTests()
    {
        foreach (var (subject, amount, source) in new[] { ("a", 10m, 1), ("b", 20m, 2), ("c", 30m, 3) })
        {
            _world.Add(
                "lead",
                ("subject", subject), ("estimatedamount", amount), ("leadsourcecode", source), ("new_own", subject == "c" ? null : "x"));
        }
    }

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("<condition attribute='subject' operator='eq' value='{0}'/>", "a", "a", "b", "b")]
    [InlineData("<condition attribute='subject' operator='ne' value='{0}'/>", "a", "b c", "b", "a c")]
    [InlineData("<condition attribute='estimatedamount' operator='gt' value='{0}'/>", "10", "b c", "20.5", "c")]
    [InlineData("<condition attribute='leadsourcecode' operator='in'><value>1</value><value>{0}</value></condition>", "2", "a b", "3", "a c")]
    [InlineData("<condition attribute='estimatedamount' operator='between'><value>15</value><value>{0}</value></condition>", "20", "b", "30", "b c")]
    public void Each_query_gets_its_own_values_from_one_statement(string condition, string first, string found, string second, string then)
    {
        Assert.Equal(found, _world.Leads(condition.Replace("{0}", first, StringComparison.Ordinal)));
        var kept = Kept;

        Assert.Equal(then, _world.Leads(condition.Replace("{0}", second, StringComparison.Ordinal)));
        Assert.Equal(found, _world.Leads(condition.Replace("{0}", first, StringComparison.Ordinal)));

        Assert.Equal((1, 1), (kept, Kept));
    }

    [Theory]
    [InlineData("<condition attribute='subject' operator='like' value='{0}'/>", "a%", "a", "%b", "b")]
    [InlineData("<condition attribute='createdon' operator='null'/><condition attribute='subject' operator='begins-with' value='{0}'/>", "a", "a", "c", "c")]
    public void Statement_that_depends_on_a_value_is_not_kept(string condition, string first, string found, string second, string then)
    {
        Assert.Equal(found, _world.Leads(condition.Replace("{0}", first, StringComparison.Ordinal)));
        Assert.Equal(then, _world.Leads(condition.Replace("{0}", second, StringComparison.Ordinal)));

        Assert.Equal(0, Kept);
    }

    [Fact]
    public void Queries_that_look_alike_are_told_apart()
    {
        const string Equal = "<condition attribute='subject' operator='eq' value='a'/>";
        Assert.Equal("a", _world.Leads(Equal));
        Assert.Equal("a", _world.Leads($"<filter type='or'>{Equal}</filter>"));
        Assert.Equal("", _world.Leads(Equal + "<condition attribute='subject' operator='eq' value='b'/>"));
        Assert.Equal("a b", _world.Leads($"<filter type='or'>{Equal}<condition attribute='subject' operator='eq' value='b'/></filter>"));
        Assert.Equal("b c", _world.Leads("<condition attribute='subject' operator='ne' value='a'/>"));
        Assert.Equal("c", _world.Leads("<condition attribute='new_own' operator='null'/>"));
        Assert.Equal("a b", _world.Leads("<condition attribute='new_own' operator='not-null'/>"));
        Assert.Equal("a b", _world.Leads("<condition attribute='leadsourcecode' operator='in'><value>1</value><value>2</value></condition>"));
        Assert.Equal(
            "a b c", _world.Leads("<condition attribute='leadsourcecode' operator='in'><value>1</value><value>2</value><value>3</value></condition>"));
    }

    [Fact]
    public void Size_of_a_page_is_part_of_the_statement_and_its_number_is_not()
    {
        Assert.Equal(["a", "b"], Page(1, 2));
        Assert.Equal(["c"], Page(2, 2));
        Assert.Equal(1, Kept);
        Assert.Equal(["a"], Page(1, 1));
        Assert.Equal(2, Kept);
    }

    [Fact]
    public void Turning_pages_does_not_let_SQLite_compile_the_statement_again()
    {
        _ = Page(1, 2);
        _ = Page(1, 1);
        var before = _world.Transaction.Session.Recompiled;

        _ = Page(2, 2);
        _ = Page(3, 1);
        _ = Page(1, 2);

        Assert.Equal(before, _world.Transaction.Session.Recompiled);
    }

    [Fact]
    public void Security_of_each_caller_counts_for_his_own_query()
    {
        const string All = "<condition attribute='subject' operator='not-null'/>";
        Assert.Equal("a b c", _world.Leads(All));
        Restrict("a");
        Assert.Equal("a", _world.Leads(All));
        Restrict("b");
        Assert.Equal("b", _world.Leads(All));
        _world.Context = _world.Context with { RowFilter = static name => name == "lead" ? FilterGroup.Nothing : null };
        Assert.Equal("", _world.Leads(All));
        Assert.Equal(3, Kept);
    }

    [Fact]
    public void Order_by_label_is_that_of_the_callers_language()
    {
        Assert.Equal(Ordered(1033), Ordered(1033));
        _ = Ordered(1049);

        Assert.Equal(2, Kept);
    }

    [Fact]
    public void Value_that_does_not_fit_its_column_is_refused_the_second_time_as_well()
    {
        const string Condition = "<condition attribute='estimatedamount' operator='eq' value='{0}'/>";
        Assert.Equal("b", _world.Leads(Condition.Replace("{0}", "20", StringComparison.Ordinal)));

        Assert.Contains("estimatedamount", _world.FaultText(() => _world.Leads(Condition.Replace("{0}", "much", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    private int Kept => QueryPlans<RowPlan>.Of(_world.Transaction.Catalog).Count;

    private void Restrict(string subject)
    {
        var filter = QueryCondition.On("subject", ConditionOperator.Equal, subject);
        _world.Context = _world.Context with { RowFilter = name => name == "lead" ? filter : null };
    }

    private string[] Page(int number, int count)
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject"), PageInfo = new PagingInfo { PageNumber = number, Count = count } };
        query.AddOrder("subject", OrderType.Ascending);
        return [.. _world.Run(query).Entities.Select(row => row.GetAttributeValue<string>("subject"))];
    }

    private string Ordered(int language)
    {
        _world.Context = _world.Context with { User = _world.Context.User with { Language = language } };
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject") };
        query.AddOrder("leadsourcecode", OrderType.Ascending);
        return string.Join(' ', _world.Run(query).Entities.Select(row => row["subject"]));
    }
}
