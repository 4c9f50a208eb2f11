using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/order-rows.</summary>
[Capability("Queries", "Order and distinct")]
public abstract class OrderSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Theory]
    [InlineData("<order attribute='numberofemployees'/>", "none one two")]
    [InlineData("<order attribute='numberofemployees' descending='true'/>", "two one none")]
    [InlineData("<order attribute='companyname'/><order attribute='numberofemployees' descending='true'/>", "two none one")]
    public void Rows_are_ordered_by_columns_with_missing_values_first(string orders, string found)
    {
        var leads = OwnRows.Leads(Service);
        leads.Add("two", ("numberofemployees", 2), ("companyname", "a"));
        leads.Add("none", ("companyname", "A"));
        leads.Add("one", ("numberofemployees", 1), ("companyname", "b"));

        Assert.Equal(found, leads.Fetch(orders));
    }

    // No page says what an order without a column does; that it is refused alike however the query is written is this project's choice.
    [Fact]
    public void Order_that_names_nothing_is_refused_alike_in_both_languages()
    {
        var query = new QueryExpression("lead");
        query.Orders.Add(new OrderExpression());

        var faults = new[]
        {
            Fault(() => Service.RetrieveMultiple(query)),
            Fault(() => Fetch("<fetch><entity name='lead'><order descending='true'/></entity></fetch>")),
            Fault(() => Fetch("<fetch><entity name='lead'><order attribute=''/></entity></fetch>")),
        };

        Assert.Single(faults.Select(fault => (fault.ErrorCode, fault.Message)).Distinct());
    }

    // Labels of leadqualitycode: 1 Hot, 2 Warm, 3 Cold.
    [Theory]
    [InlineData("", "cold hot warm")]
    [InlineData("useraworderby='true'", "hot warm cold")]
    public void Choices_are_ordered_by_label_unless_raw(string attributes, string found)
    {
        var leads = OwnRows.Leads(Service);
        leads.Add("warm", ("leadqualitycode", new OptionSetValue(2)));
        leads.Add("cold", ("leadqualitycode", new OptionSetValue(3)));
        leads.Add("hot", ("leadqualitycode", new OptionSetValue(1)));

        Assert.Equal(found, leads.Fetch("<order attribute='leadqualitycode'/>", attributes));
    }

    [Fact]
    public void Lookups_are_ordered_by_the_name_of_the_row_without_regard_to_case()
    {
        var leads = OwnRows.Leads(Service);
        foreach (var name in new[] { "beta", "Gamma", "Alpha" })
        {
            leads.Add(name, ("parentaccountid", CreateReference("account", ("name", name))));
        }

        Assert.Equal("Alpha beta Gamma", leads.Fetch("<order attribute='parentaccountid'/>"));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/order-rows#process-link-entity-orders-first.
    [Theory]
    [InlineData("", "<order attribute='subject'/>", "a b c d")]
    [InlineData("<order attribute='name'/>", "<order attribute='numberofemployees'/>", "c a d b")]
    [InlineData("", "<order entityname='account' attribute='name'/><order attribute='subject' descending='true'/>", "c a d b")]
    public void Orders_of_links_come_after_those_of_the_table_unless_entityname_puts_them_first(string ofLink, string ofTable, string found)
    {
        var (first, second) = (CreateReference("account", ("name", "1")), CreateReference("account", ("name", "2")));
        var leads = OwnRows.Leads(Service);
        leads.Add("a", ("parentaccountid", first), ("numberofemployees", 1));
        leads.Add("b", ("parentaccountid", second), ("numberofemployees", 2));
        leads.Add("c", ("parentaccountid", first), ("numberofemployees", 0));
        leads.Add("d", ("parentaccountid", second), ("numberofemployees", 1));

        Assert.Equal(found, leads.Fetch(
            $"<link-entity name='account' from='accountid' to='parentaccountid' alias='account'>{ofLink}</link-entity>{ofTable}"));
    }

    [Fact]
    public void QueryExpression_orders_by_a_link_by_its_name()
    {
        var leads = OwnRows.Leads(Service);
        foreach (var name in new[] { "b", "a" })
        {
            leads.Add(name, ("parentaccountid", CreateReference("account", ("name", name))));
        }

        var query = leads.Query();
        query.AddLink("account", "parentaccountid", "accountid").EntityAlias = "account";
        query.Orders.Add(new OrderExpression("name", OrderType.Ascending, null, "account"));

        Assert.Equal("a b", leads.InOrder(Service.RetrieveMultiple(query)));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/overview#return-distinct-results.
    [Fact]
    public void Distinct_returns_equal_rows_once_and_without_primary_key()
    {
        var accounts = OwnRows.Accounts(Service);
        foreach (var (name, opportunities) in new[] { ("Big", 2), ("Small", 1), ("None", 0) })
        {
            var account = new EntityReference("account", accounts.Add(name));
            foreach (var number in Enumerable.Range(0, opportunities))
            {
                Create("opportunity", ("name", name + number), ("parentaccountid", account));
            }
        }

        const string Link = "<order attribute='name'/><link-entity name='opportunity' from='parentaccountid' to='accountid'/>";
        Assert.Equal("Big Big Small", accounts.Fetch(Link));
        var distinct = accounts.Rows(Link, "distinct='true'");
        Assert.Equal("Big Small", accounts.InOrder(distinct));
        Assert.All(distinct.Entities, row => Assert.Equal((false, Guid.Empty), (row.Contains("accountid"), row.Id)));
    }

    [Fact]
    public void Distinct_rows_come_in_pages_once_each()
    {
        var leads = OwnRows.Leads(Service);
        foreach (var subject in new[] { "a", "b", "a", "c", "b", "d", "e" })
        {
            leads.Add(subject);
        }

        var pages = Enumerable.Range(1, 3)
            .Select(page => leads.Fetch("<order attribute='subject'/>", $"distinct='true' count='2' page='{page}'"));

        Assert.Equal(["a b", "c d", "e"], pages);
        Assert.Equal(5, leads.Rows("", "distinct='true' returntotalrecordcount='true'").TotalRecordCount);
    }

    [Theory]
    [InlineData("<order alias='nothing'/>")]
    [InlineData("<order attribute='nothing'/>")]
    [InlineData("<order entityname='nobody' attribute='subject'/>")]
    public void Order_by_what_is_not_there_is_refused(string order) =>
        Assert.NotEqual(0, Fault(() => OwnRows.Leads(Service).Fetch(order)).ErrorCode);
}

public sealed class OrdersInMemory(InMemoryEnvironment environment) : OrderSpecification<InMemoryEnvironment>(environment);

public sealed class OrdersOnFile(FileEnvironment environment) : OrderSpecification<FileEnvironment>(environment);

public sealed class OrdersLive(LiveEnvironment environment) : OrderSpecification<LiveEnvironment>(environment);

public sealed class OrdersOverHttp(OverHttpEnvironment environment) : OrderSpecification<OverHttpEnvironment>(environment);
