using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Rows;

/// <summary>
/// One row at a time: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-entity-web-api,
/// retrieve-entity-using-web-api, update-delete-entities-using-web-api and perform-conditional-operations-using-web-api beside it.
/// </summary>
public sealed class RowTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    [Fact]
    public async Task Created_row_is_answered_with_its_address()
    {
        using var response = await served.SendAsync(
            "POST", "accounts", """{"name":"Contoso","revenue":5000000,"creditonhold":false,"accountcategorycode":1,"description":null}""");

        Assert.Equal(204, (int)response.StatusCode);
        var address = response.Headers.GetValues("OData-EntityId").Single();
        Assert.StartsWith(new Uri(served.Service, "accounts(").AbsoluteUri, address, StringComparison.Ordinal);
        var row = served.Admin.Retrieve("account", Guid.Parse(address.Split('(', ')')[1]), new ColumnSet(true));
        Assert.Equal(("Contoso", 5_000_000m, 1), (row["name"], ((Money)row["revenue"]).Value, ((OptionSetValue)row["accountcategorycode"]).Value));
    }

    [Fact]
    public async Task Created_row_is_answered_whole_when_the_caller_prefers_it()
    {
        using var response = await served.SendAsync(
            "POST", "accounts?$select=name,creditonhold", """{"name":"Fabrikam"}""", ("Prefer", "return=representation"));

        Assert.Equal(201, (int)response.StatusCode);
        var row = await Json.ReadAsync(response);
        Assert.Equal(["@odata.context", "@odata.etag", "name", "creditonhold", "accountid"], row.Properties().Select(property => property.Name));
        Assert.Equal($"{served.Service}$metadata#accounts(name,creditonhold)/$entity", (string?)row["@odata.context"]);
        Assert.False((bool)row["creditonhold"]!);
    }

    [Fact]
    public async Task Lookup_is_bound_and_is_read_as_its_id()
    {
        var contact = served.Admin.Create(new Entity("contact") { ["lastname"] = "Ivanova" });
        using var response = await served.SendAsync(
            "POST",
            "accounts?$select=_primarycontactid_value",
            $$"""{"name":"Bound","primarycontactid@odata.bind":"/contacts({{contact}})"}""",
            ("Prefer", "return=representation,odata.include-annotations=\"*\""));

        Assert.True((int)response.StatusCode == 201, await response.Content.ReadAsStringAsync());
        var row = await Json.ReadAsync(response);
        Assert.Equal(contact.ToString(), (string?)row["_primarycontactid_value"]);
        Assert.Equal("Ivanova", (string?)row["_primarycontactid_value@OData.Community.Display.V1.FormattedValue"]);
        Assert.Equal("contact", (string?)row["_primarycontactid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]);
        Assert.Equal("primarycontactid", (string?)row["_primarycontactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"]);
    }

    [Fact]
    public async Task Related_rows_are_created_with_the_row()
    {
        using var response = await served.SendAsync(
            "POST",
            "accounts",
            """
            {"name":"Deep","primarycontactid":{"lastname":"First"},
             "opportunity_customer_accounts":[{"name":"Deal","Opportunity_Tasks":[{"subject":"Call"}]}]}
            """);

        Assert.True(response.StatusCode == System.Net.HttpStatusCode.NoContent, await response.Content.ReadAsStringAsync());
        var account = await served.GetAsync(
            response.Headers.GetValues("OData-EntityId").Single() +
            "?$select=name&$expand=primarycontactid($select=lastname),opportunity_customer_accounts($select=name;$expand=Opportunity_Tasks($select=subject))");
        Assert.Equal("First", (string?)account["primarycontactid"]!["lastname"]);
        Assert.Equal("Call", (string?)account.SelectToken("opportunity_customer_accounts[0].Opportunity_Tasks[0].subject"));
    }

    [Fact]
    public async Task Row_has_all_its_properties_empty_ones_as_null_unless_some_are_selected()
    {
        var id = served.Admin.Create(new Entity("account") { ["name"] = "Whole" });
        var row = await served.GetAsync($"accounts({id})");

        Assert.Equal("Whole", (string?)row["name"]);
        Assert.Equal(JTokenType.Null, row["telephone1"]!.Type);
        Assert.Equal(served.Organization.SystemUserId.ToString(), (string?)row["_ownerid_value"]);
        Assert.DoesNotContain(row.Properties(), property => property.Name is "owneridname" or "ownerid");
        Assert.Matches("^W/\"[0-9]+\"$", (string?)row["@odata.etag"]);
    }

    [Fact]
    public async Task Row_that_is_not_there_is_404_with_the_platforms_code()
    {
        using var response = await served.SendAsync("GET", "accounts(00000000-0000-0000-0000-000000000001)");

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal("0x80040217", (string?)(await Json.ReadAsync(response))["error"]!["code"]);
    }

    [Fact]
    public async Task Patch_updates_what_it_names_and_nothing_else()
    {
        var id = served.Admin.Create(new Entity("account") { ["name"] = "Before", ["telephone1"] = "1" });
        using var response = await served.SendAsync("PATCH", $"accounts({id})", """{"telephone1":"2"}""");

        Assert.Equal(204, (int)response.StatusCode);
        var row = served.Admin.Retrieve("account", id, new ColumnSet("name", "telephone1"));
        Assert.Equal(("Before", "2"), (row["name"], row["telephone1"]));
    }

    [Fact]
    public async Task Patch_creates_the_row_unless_it_is_told_not_to()
    {
        var id = new Guid("10000000-0000-0000-0000-000000000001");
        using var refused = await served.SendAsync("PATCH", $"accounts({id})", """{"name":"No"}""", ("If-Match", "*"));
        using var created = await served.SendAsync("PATCH", $"accounts({id})", """{"name":"Yes"}""");
        using var again = await served.SendAsync("PATCH", $"accounts({id})", """{"name":"Again"}""", ("If-None-Match", "*"));

        Assert.Equal((404, 204, 412), ((int)refused.StatusCode, (int)created.StatusCode, (int)again.StatusCode));
        Assert.Equal("Yes", served.Admin.Retrieve("account", id, new ColumnSet("name"))["name"]);
    }

    [Fact]
    public async Task Version_that_was_read_guards_an_update()
    {
        var id = served.Admin.Create(new Entity("account") { ["name"] = "First" });
        var etag = (string)(await served.GetAsync($"accounts({id})?$select=name"))["@odata.etag"]!;
        using var passed = await served.SendAsync("PATCH", $"accounts({id})", """{"name":"Second"}""", ("If-Match", etag));
        using var late = await served.SendAsync("PATCH", $"accounts({id})", """{"name":"Third"}""", ("If-Match", etag));

        Assert.Equal((204, 412), ((int)passed.StatusCode, (int)late.StatusCode));
        Assert.Equal("0x80060882", (string?)(await Json.ReadAsync(late))["error"]!["code"]);
        using var unchanged = await served.SendAsync(
            "GET", $"accounts({id})?$select=name", null, ("If-None-Match", (string)(await served.GetAsync($"accounts({id})?$select=name"))["@odata.etag"]!));
        Assert.Equal(304, (int)unchanged.StatusCode);
    }

    [Fact]
    public async Task Row_is_deleted()
    {
        var id = served.Admin.Create(new Entity("account") { ["name"] = "Gone" });
        using var response = await served.SendAsync("DELETE", $"accounts({id})");
        using var again = await served.SendAsync("DELETE", $"accounts({id})");

        Assert.Equal((204, 404), ((int)response.StatusCode, (int)again.StatusCode));
    }

    [Fact]
    public async Task One_property_is_read_written_and_emptied()
    {
        var id = served.Admin.Create(new Entity("account") { ["name"] = "One", ["telephone1"] = "1" });
        using var put = await served.SendAsync("PUT", $"accounts({id})/telephone1", """{"value":"2"}""");

        Assert.Equal(204, (int)put.StatusCode);
        Assert.Equal("2", (string?)(await served.GetAsync($"accounts({id})/telephone1"))["value"]);
        using var bare = await served.SendAsync("GET", $"accounts({id})/telephone1/$value");
        Assert.Equal("2", await bare.Content.ReadAsStringAsync());
        using var deleted = await served.SendAsync("DELETE", $"accounts({id})/telephone1");
        using var empty = await served.SendAsync("GET", $"accounts({id})/telephone1");
        Assert.Equal((204, 204), ((int)deleted.StatusCode, (int)empty.StatusCode));
    }

    [Fact]
    public async Task References_are_added_and_taken_away()
    {
        var account = served.Admin.Create(new Entity("account") { ["name"] = "Referring" });
        var lead = served.Admin.Create(new Entity("lead") { ["subject"] = "Referred", ["lastname"] = "L" });
        using var added = await served.SendAsync("POST", $"accounts({account})/accountleads_association/$ref", $$"""{"@odata.id":"leads({{lead}})"}""");
        Assert.True((int)added.StatusCode == 204, await added.Content.ReadAsStringAsync());
        Assert.Equal(lead.ToString(), (string?)(await served.GetAsync($"accounts({account})/accountleads_association?$select=subject")).SelectToken("value[0].leadid"));
        using var removed = await served.SendAsync("DELETE", $"accounts({account})/accountleads_association({lead})/$ref");
        Assert.Equal(204, (int)removed.StatusCode);
        Assert.Empty((await served.GetAsync($"accounts({account})/accountleads_association?$select=subject"))["value"]!);
    }

    [Theory]
    [InlineData("""{"name":"x","nosuch":1}""", 400)]
    [InlineData("""{"name":1}""", 400)]
    [InlineData("""{"name":""", 400)]
    [InlineData("""[]""", 400)]
    [InlineData("", 400)]
    [InlineData("""{"_primarycontactid_value":"00000000-0000-0000-0000-000000000001"}""", 400)]
    [InlineData("""{"primarycontactid@odata.bind":"nosuch(1)"}""", 400)]
    [InlineData("""{"primarycontactid@odata.bind":"contacts(00000000-0000-0000-0000-000000000001)"}""", 404)]
    public async Task Body_that_is_no_row_is_refused_and_changes_nothing(string body, int status)
    {
        var before = (int)(await served.GetAsync("accounts?$count=true&$top=1"))["@odata.count"]!;
        using var response = await served.SendAsync("POST", "accounts", body);

        Assert.True(status == (int)response.StatusCode, await response.Content.ReadAsStringAsync());
        Assert.Equal(before, (int)(await served.GetAsync("accounts?$count=true&$top=1"))["@odata.count"]!);
    }

    [Theory]
    [InlineData("POST", "accounts(00000000-0000-0000-0000-000000000001)", 405)]
    [InlineData("PATCH", "accounts", 405)]
    [InlineData("GET", "nosuch", 404)]
    [InlineData("GET", "accounts/nosuch", 400)]
    public async Task Address_or_method_that_is_none_is_refused(string method, string address, int status)
    {
        using var response = await served.SendAsync(method, address, method == "GET" ? null : "{}");
        Assert.True(status == (int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
