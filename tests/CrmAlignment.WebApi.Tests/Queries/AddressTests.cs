using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>
/// What else an address may say: aliases, casts, references, pages of expanded collections, and how much of the metadata the answer tells.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables
/// </summary>
public sealed class AddressTests : IClassFixture<QueryTests.Accounts>
{
    private readonly QueryTests.Accounts _served;

    public AddressTests(QueryTests.Accounts served) => _served = served;

    [Theory]
    [InlineData("$filter=name eq @p&@p='A2'", "A2")]
    [InlineData("$filter=startswith(name,@p) and revenue gt @q&@p='A'&@q=30", "A4")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='name'&@p2=['A1','A3']", "A1,A3")]
    [InlineData("$filter=telephone1 ne @p and startswith(name,'A')&@p=null", "A1")]
    [InlineData("$filter=contact_customer_accounts/any(c:c/lastname eq @p)&@p='C4'", "A2")]
    [InlineData("$filter=contact_customer_accounts/any(c:c/account_primary_contact/any(a:a/name eq 'A2'))", "A1")]
    [InlineData("$filter=contact_customer_accounts/any() and contact_customer_accounts/all(c:startswith(c/lastname,'C') and c/lastname ne 'C4')", "A1")]
    [InlineData("$filter=startswith(name,'A') and contact_customer_accounts/all(c:c/lastname eq 'C4')", "A2,A3,A4")]
    [InlineData("$filter=startswith(name,'A') and not contact_customer_accounts/all(c:c/lastname eq 'C4')", "A1")]
    public async Task Filter_finds(string options, string names)
    {
        var found = await _served.Rows.GetAsync($"accounts?$select=name&$orderby=name&{options}");
        Assert.Equal(names, string.Join(',', found["value"]!.Select(row => (string?)row["name"])));
    }

    [Theory]
    [InlineData("$skip=1", 501, "$skip")]
    [InlineData("$search=x", 501, "$search")]
    [InlineData("$nosuch=x", 501, "$nosuch")]
    [InlineData("$expand=contact_customer_accounts($skip=1)", 501, "contact_customer_accounts")]
    [InlineData("$expand=contact_customer_accounts($count=true)", 501, "contact_customer_accounts")]
    [InlineData("$expand=parentaccountid($levels=2)", 501, "parentaccountid")]
    [InlineData("$filter=contact_customer_accounts/$count gt 1", 501, "Count")]
    [InlineData("$filter=contact_customer_accounts/any(c:$it/name eq 'A1')", 501, "$it")]
    [InlineData("$filter=primarycontactid/account_primary_contact/any(a:a/name eq 'A1')", 501, "any")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=@p)&@p='A1'", 400, "several texts")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p,PropertyValues=['A1'])&@p=1", 400, "text")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=99999999999)", 400, "32 bits")]
    public async Task Option_that_is_not_supported_is_refused_by_its_name(string options, int status, string named)
    {
        using var response = await _served.Rows.SendAsync("GET", $"accounts?{options}");
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, body);
        Assert.Contains(named, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_of_related_rows_are_their_addresses()
    {
        var found = await _served.Rows.GetAsync("accounts?$select=name&$filter=name eq 'A1'&$expand=primarycontactid/$ref");
        var row = found["value"]![0]!;

        Assert.StartsWith($"{_served.Rows.Service}contacts(", (string?)row["primarycontactid"]!["@odata.id"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expanded_collection_has_pages_of_the_size_of_the_page()
    {
        var size = ("Prefer", "odata.maxpagesize=2");
        var found = await _served.Rows.GetAsync(
            "accounts?$select=name&$filter=startswith(name,'A')&$orderby=name&$expand=contact_customer_accounts($select=lastname;$filter=lastname ne @p;$orderby=lastname desc)&@p='X'", size);
        var rows = found["value"]![0]!["contact_customer_accounts"]!.ToList();
        var next = (string?)found["value"]![0]!["contact_customer_accounts@odata.nextLink"];
        Assert.Equal(["C3", "C2"], rows.Select(row => (string?)row["lastname"]));
        Assert.Null(found["value"]![1]!["contact_customer_accounts@odata.nextLink"]);

        var rest = await _served.Rows.GetAsync(next!, size);
        Assert.Equal(["C1"], rest["value"]!.Select(row => (string?)row["lastname"]));
        Assert.Null(rest["@odata.nextLink"]);
    }

    [Fact]
    public async Task Activities_are_cast_to_a_kind_of_activity()
    {
        var task = _served.Rows.Admin.Create(new Entity("task") { ["subject"] = "cast", ["percentcomplete"] = 7 });
        _served.Rows.Admin.Create(new Entity("phonecall") { ["subject"] = "cast" });

        var all = await _served.Rows.GetAsync("activitypointers?$select=subject&$filter=subject eq 'cast'");
        var tasks = await _served.Rows.GetAsync("activitypointers/Microsoft.Dynamics.CRM.task?$select=subject,percentcomplete&$filter=subject eq 'cast'");
        var one = await _served.Rows.GetAsync($"activitypointers({task})/Microsoft.Dynamics.CRM.task?$select=percentcomplete");

        Assert.Equal(2, all["value"]!.Count());
        Assert.Equal([7], tasks["value"]!.Select(row => (int)row["percentcomplete"]!));
        Assert.Equal(7, (int)one["percentcomplete"]!);
    }

    [Fact]
    public async Task Owner_is_cast_to_what_he_is()
    {
        var account = (string?)(await _served.Rows.GetAsync("accounts?$filter=name eq 'A1'&$select=name"))["value"]![0]!["accountid"];
        var user = await _served.Rows.GetAsync($"accounts({account})/ownerid/Microsoft.Dynamics.CRM.systemuser?$select=fullname");
        Assert.Equal(_served.Rows.Organization.SystemUserId.ToString(), (string?)user["systemuserid"]);

        using var team = await _served.Rows.SendAsync("GET", $"accounts({account})/ownerid/Microsoft.Dynamics.CRM.team?$select=name");
        Assert.Equal(404, (int)team.StatusCode);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("minimal")]
    [InlineData("full")]
    public async Task Answer_has_as_much_metadata_as_the_caller_accepts(string level)
    {
        using var response = await _served.Rows.SendAsync("GET", "accounts?$select=name,revenue,_ownerid_value&$filter=name eq 'A1'&$expand=primarycontactid($select=lastname)", null, ("Accept", $"application/json;odata.metadata={level}"));
        var body = await Json.ReadAsync(response);

        Assert.Equal($"application/json; odata.metadata={level}", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("A1", (string?)body["value"]![0]!["name"]);
        Assert.Equal(level != "none", body.ContainsKey("@odata.context"));
        Assert.Equal(level == "full", body["value"]![0]!["@odata.id"] is not null);
    }

    [Fact]
    public async Task Number_of_rows_ends_at_the_limit_of_the_platform()
    {
        var found = await _served.Rows.GetAsync("accounts?$select=name&$filter=startswith(name,'A')&$count=true", ("Prefer", "odata.include-annotations=\"*\""));
        Assert.Equal(4, (int)found["@odata.count"]!);
        Assert.Equal(4, (int)found["@Microsoft.Dynamics.CRM.totalrecordcount"]!);
        Assert.False((bool)found["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"]!);
    }
}
