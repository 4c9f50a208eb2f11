using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>Queries: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/overview.</summary>
public sealed class QueryTests : IClassFixture<QueryTests.Accounts>
{
    private readonly Accounts _served;

    public QueryTests(Accounts served) => _served = served;

    [Theory]
    [InlineData("name eq 'A1'", "A1")]
    [InlineData("'A1' eq name", "A1")]
    [InlineData("name ne 'A1' and revenue gt 20", "A3,A4")]
    [InlineData("revenue le 10 or numberofemployees eq 4", "A1,A4")]
    [InlineData("not (revenue le 10 or numberofemployees eq 4)", "A2,A3")]
    [InlineData("20 lt revenue", "A3,A4")]
    [InlineData("telephone1 eq null", "A2,A3,A4")]
    [InlineData("telephone1 ne null", "A1")]
    [InlineData("contains(name,'3')", "A3")]
    [InlineData("contains(name,'_')", "")]
    [InlineData("not contains(name,'3') and startswith(name,'A') and not endswith(name,'1')", "A2,A4")]
    [InlineData("creditonhold", "A2")]
    [InlineData("not creditonhold", "A1,A3,A4")]
    [InlineData("accountcategorycode eq 2", "A3")]
    [InlineData("primarycontactid/lastname eq 'C2'", "A2")]
    [InlineData("primarycontactid/lastname eq 'C2' or name eq 'A4'", "A2,A4")]
    [InlineData("_primarycontactid_value ne null", "A1,A2")]
    [InlineData("contact_customer_accounts/any(c:c/lastname eq 'C2')", "A1")]
    [InlineData("contact_customer_accounts/any()", "A1,A2")]
    [InlineData("not contact_customer_accounts/any()", "A3,A4")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['A2','A4'])", "A2,A4")]
    [InlineData("Microsoft.Dynamics.CRM.Between(PropertyName='numberofemployees',PropertyValues=['2','3'])", "A2,A3")]
    [InlineData("Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=2) and name eq 'A1'", "A1")]
    [InlineData("Microsoft.Dynamics.CRM.Today(PropertyName='createdon') and name eq 'A1'", "A1")]
    [InlineData("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid') and name eq 'A1'", "A1")]
    public async Task Filter_finds(string filter, string names)
    {
        var found = await _served.Rows.GetAsync($"accounts?$select=name&$orderby=name&$filter={Uri.EscapeDataString($"startswith(name,'A') and ({filter})")}");
        Assert.Equal(names, string.Join(',', found["value"]!.Select(row => (string?)row["name"])));
    }

    [Fact]
    public async Task Rows_are_ordered_by_several_properties_of_related_rows_too()
    {
        var found = await _served.Rows.GetAsync("accounts?$select=name&$filter=startswith(name,'A')&$orderby=primarycontactid/lastname desc,name desc");
        Assert.Equal("A2,A1,A4,A3", string.Join(',', found["value"]!.Select(row => (string?)row["name"])));
    }

    [Fact]
    public async Task Pages_follow_each_other_by_the_address_of_the_next()
    {
        var names = new List<string?>();
        var counts = new List<int>();
        for (var address = "accounts?$select=name&$filter=startswith(name,'A')&$orderby=revenue desc&$count=true"; address is not null;)
        {
            var page = await _served.Rows.GetAsync(address, ("Prefer", "odata.maxpagesize=3"));
            names.AddRange(page["value"]!.Select(row => (string?)row["name"]));
            counts.Add((int)page["@odata.count"]!);
            address = (string?)page["@odata.nextLink"];
        }

        Assert.Equal(["A4", "A3", "A2", "A1"], names);
        Assert.Equal([4, 4], counts);
    }

    [Fact]
    public async Task Top_ends_the_rows_without_a_next_page()
    {
        var page = await _served.Rows.GetAsync("accounts?$select=name&$filter=startswith(name,'A')&$orderby=name&$top=2");
        Assert.Equal(["A1", "A2"], page["value"]!.Select(row => (string?)row["name"]));
        Assert.Null(page["@odata.nextLink"]);
    }

    [Fact]
    public async Task Rows_are_counted()
    {
        using var response = await _served.Rows.SendAsync("GET", "accounts/$count?$filter=startswith(name,'A')");
        Assert.Equal("4", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Related_rows_are_expanded_filtered_ordered_and_cut()
    {
        var found = await _served.Rows.GetAsync(
            "accounts?$select=name&$filter=startswith(name,'A')&$orderby=name" +
            "&$expand=primarycontactid($select=lastname),contact_customer_accounts($select=lastname;$filter=lastname ne 'C1';$orderby=lastname desc;$top=1),ownerid");

        Assert.Equal(["C1", "C2", null, null], found["value"]!.Select(row => (string?)row.SelectToken("primarycontactid.lastname")));
        Assert.Equal("C3", (string?)found.SelectToken("value[0].contact_customer_accounts[0].lastname"));
        Assert.Single(found.SelectToken("value[0].contact_customer_accounts")!);
        Assert.Equal(_served.Rows.Organization.SystemUserId.ToString(), (string?)found.SelectToken("value[0].ownerid.ownerid"));
    }

    [Fact]
    public async Task Filter_of_an_expansion_stays_among_the_rows_of_its_row_when_it_has_an_or()
    {
        var found = await _served.Rows.GetAsync(
            "accounts?$select=name&$filter=startswith(name,'A')&$orderby=name&$expand=primarycontactid($select=lastname;$filter=lastname eq 'C1' or lastname eq 'C4')"
            + ",contact_customer_accounts($select=lastname;$filter=lastname eq 'C3' or lastname eq 'C4')");

        Assert.Equal(["C1", null, null, null], found["value"]!.Select(row => (string?)row.SelectToken("primarycontactid.lastname")));
        Assert.Equal(["C3", "C4", "", ""], found["value"]!.Select(row => string.Join(',', row["contact_customer_accounts"]!.Select(contact => (string?)contact["lastname"]))));
    }

    [Theory]
    [InlineData("$filter=nosuch eq 1", 400)]
    [InlineData("$filter=name eq 1", 400)]
    [InlineData("$filter=revenue add 1 eq 2", 501)]
    [InlineData("$filter=length(name) eq 2", 501)]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName='nosuch',PropertyValues=['1'])", 400)]
    [InlineData("$select=nosuch", 400)]
    [InlineData("$orderby=name sideways", 400)]
    [InlineData("$top=-1", 400)]
    [InlineData("$skiptoken=nosuch", 400)]
    [InlineData("$expand=nosuch", 400)]
    public async Task Query_that_is_none_is_refused(string options, int status)
    {
        using var response = await _served.Rows.SendAsync("GET", $"accounts?{options}");
        Assert.True(status == (int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public sealed class Accounts : IAsyncLifetime
    {
        public ServedOrganization Rows { get; } = new();

        public async Task InitializeAsync()
        {
            await Rows.InitializeAsync();
            var accounts = Enumerable.Range(1, 4).Select(number => Rows.Admin.Create(new Entity("account")
            {
                ["name"] = $"A{number}",
                ["revenue"] = new Money(number * 10),
                ["numberofemployees"] = number,
                ["creditonhold"] = number == 2,
                ["accountcategorycode"] = number == 3 ? new OptionSetValue(2) : null,
                ["telephone1"] = number == 1 ? "1" : null,
            })).ToList();
            foreach (var (name, account) in new[] { ("C1", 0), ("C2", 0), ("C3", 0), ("C4", 1) })
            {
                var contact = Rows.Admin.Create(new Entity("contact") { ["lastname"] = name, ["parentcustomerid"] = new EntityReference("account", accounts[account]) });
                if (name is "C1" or "C2")
                {
                    var held = accounts[name == "C1" ? 0 : 1];
                    Rows.Admin.Update(new Entity("account", held) { ["primarycontactid"] = new EntityReference("contact", contact) });
                }
            }
        }

        public Task DisposeAsync() => Rows.DisposeAsync();
    }
}
