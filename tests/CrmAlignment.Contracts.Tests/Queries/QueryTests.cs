using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Queries;

public sealed class QueryTests
{
    [Fact]
    public void QueryExpression_starts_with_empty_parts()
    {
        var query = new QueryExpression("lead");
        Assert.Empty(query.ColumnSet.Columns);
        Assert.False(query.ColumnSet.AllColumns);
        Assert.Empty(query.Criteria.Conditions);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Equal(0, query.PageInfo.PageNumber);
        Assert.Null(query.TopCount);
    }

    [Fact]
    public void AddLink_links_from_the_table_that_the_query_or_the_link_comes_from()
    {
        var query = new QueryExpression("lead");
        var account = query.AddLink("account", "parentaccountid", "accountid");
        var owner = account.AddLink("systemuser", "ownerid", "systemuserid", JoinOperator.LeftOuter);
        Assert.Same(account, query.LinkEntities.Single());
        Assert.Equal("lead", account.LinkFromEntityName);
        Assert.Equal(JoinOperator.Inner, account.JoinOperator);
        Assert.Equal("lead", owner.LinkFromEntityName);
        Assert.Equal("systemuser", owner.LinkToEntityName);
    }

    [Fact]
    public void AddFilter_returns_the_filter_within()
    {
        var filter = new FilterExpression();
        var inner = filter.AddFilter(LogicalOperator.Or);
        inner.AddCondition("account", "name", ConditionOperator.Null);
        Assert.Same(inner, filter.Filters.Single());
        Assert.Equal(LogicalOperator.Or, inner.FilterOperator);
        Assert.Equal("account", inner.Conditions[0].EntityName);
        Assert.Empty(inner.Conditions[0].Values);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-conditionexpression-class
    [Fact]
    public void ConditionExpression_takes_an_array_of_texts_for_values()
    {
        string[] values = ["Value1", "Value2"];
        Assert.Equal(2, new ConditionExpression("name", ConditionOperator.In, values).Values.Count);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-conditionexpression-class
    [Fact]
    public void ConditionExpression_takes_an_array_for_one_value_when_it_comes_as_an_object()
    {
        object value = new[] { "Value1", "Value2" };
        Assert.Single(new ConditionExpression("name", ConditionOperator.In, value).Values);
    }

    [Fact]
    public void ConditionExpression_takes_the_items_of_a_collection_for_values()
    {
        Assert.Equal([1, 2], new ConditionExpression("statecode", ConditionOperator.In, new[] { 1, 2 }).Values);
        Assert.Equal([1, 2], new ConditionExpression("statecode", ConditionOperator.In, new List<int> { 1, 2 }).Values);
    }

    [Fact]
    public void ConditionExpression_compares_columns_when_told_to()
    {
        var condition = new ConditionExpression("firstname", ConditionOperator.Equal, true, "lastname");
        Assert.True(condition.CompareColumns);
        Assert.Equal(["lastname"], condition.Values);
    }

    [Fact]
    public void AddCondition_takes_each_argument_for_a_value()
    {
        var filter = new FilterExpression();
        filter.AddCondition("createdon", ConditionOperator.Between, new DateTime(2026, 1, 1), new DateTime(2026, 2, 1));
        filter.AddCondition("statecode", ConditionOperator.In, new[] { 1, 2 });
        Assert.Equal(2, filter.Conditions[0].Values.Count);
        Assert.Single(filter.Conditions[1].Values);
    }

    [Fact]
    public void ColumnSet_reads_all_named_or_no_columns()
    {
        Assert.True(new ColumnSet(true).AllColumns);
        Assert.Equal(["a", "b"], new ColumnSet("a", "b").Columns);
        Assert.Empty(new ColumnSet().Columns);
    }

    [Fact]
    public void QueryByAttribute_pairs_columns_with_values()
    {
        var query = new QueryByAttribute("lead");
        query.AddAttributeValue("statecode", 0);
        query.AddOrder("createdon", OrderType.Descending);
        Assert.Equal(["statecode"], query.Attributes);
        Assert.Equal([0], query.Values);
        Assert.Equal(OrderType.Descending, query.Orders[0].OrderType);
    }

    [Fact]
    public void Visitor_reaches_every_condition()
    {
        var query = new QueryExpression("lead");
        query.Criteria.AddCondition("a", ConditionOperator.Null);
        query.Criteria.AddFilter(LogicalOperator.Or).AddCondition("b", ConditionOperator.Null);
        query.AddLink("account", "x", "y").AddLink("contact", "x", "y").LinkCriteria.AddCondition("c", ConditionOperator.Null);
        var visitor = new Collector();
        Assert.Same(query, query.Accept(visitor));
        Assert.Equal(["a", "b", "c"], visitor.Columns);
    }

    private sealed class Collector : QueryExpressionVisitorBase
    {
        public List<string> Columns { get; } = [];

        protected override ConditionExpression VisitConditionExpression(ConditionExpression condition)
        {
            Columns.Add(condition.AttributeName);
            return condition;
        }
    }
}
