using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>
/// Queries in FetchXML, of the address or of a view:
/// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/retrieve-data?tabs=webapi
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-and-execute-predefined-queries.
/// </summary>
public sealed class FetchXmlTests : IClassFixture<QueryTests.Accounts>
{
    private const string Formatted = "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"";

    private const string Paging = "odata.include-annotations=\"Microsoft.Dynamics.CRM.fetchxmlpagingcookie,Microsoft.Dynamics.CRM.morerecords\"";

    private readonly QueryTests.Accounts _served;

    public FetchXmlTests(QueryTests.Accounts served) => _served = served;

    [Fact]
    public async Task Rows_have_what_the_query_asks_for_and_no_empty_values()
    {
        var found = await _served.Rows.GetAsync(Address(Accounts("<attribute name='name'/><attribute name='telephone1'/><attribute name='primarycontactid'/><order attribute='name'/>")), ("Prefer", Formatted));
        var rows = found["value"]!.ToList();

        Assert.Equal(["A1", "A2", "A3", "A4"], rows.Select(row => (string?)row["name"]));
        Assert.Equal("1", (string?)rows[0]["telephone1"]);
        Assert.Null(rows[1]["telephone1"]);
        Assert.NotNull(rows[0]["accountid"]);
        Assert.NotNull(rows[0]["@odata.etag"]);
        Assert.NotNull(rows[0]["_primarycontactid_value"]);
        Assert.Equal("C1", (string?)rows[0]["_primarycontactid_value@OData.Community.Display.V1.FormattedValue"]);
    }

    [Fact]
    public async Task Columns_of_links_have_the_name_of_the_link_before_them()
    {
        var found = await _served.Rows.GetAsync(Address(Accounts(
            "<attribute name='name'/><order attribute='name'/><link-entity name='contact' from='contactid' to='primarycontactid' alias='c'><attribute name='lastname'/><attribute name='parentcustomerid'/><attribute name='createdon' alias='born'/></link-entity>")));
        var first = found["value"]![0]!;

        Assert.Equal("C1", (string?)first["c.lastname"]);
        Assert.Equal((string?)first["accountid"], (string?)first["c.parentcustomerid"]);
        Assert.EndsWith("Z", (string?)first["born"], StringComparison.Ordinal);
        Assert.DoesNotContain(first.Children<Newtonsoft.Json.Linq.JProperty>(), property => property.Name.EndsWith("@odata.type", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Aggregates_have_their_aliases()
    {
        var found = await _served.Rows.GetAsync(
            Address("<fetch aggregate='true'><entity name='account'><attribute name='revenue' alias='total' aggregate='sum'/><attribute name='accountid' alias='number' aggregate='count'/><attribute name='creditonhold' alias='held' groupby='true'/><filter><condition attribute='name' operator='like' value='A%'/></filter><order alias='held'/></entity></fetch>"),
            ("Prefer", Formatted));
        var rows = found["value"]!.ToList();

        Assert.Equal([80m, 20m], rows.Select(row => (decimal)row["total"]!));
        Assert.Equal([3, 1], rows.Select(row => (int)row["number"]!));
        Assert.Equal([false, true], rows.Select(row => (bool)row["held"]!));
        Assert.Equal("80.00", (string?)rows[0]["total@OData.Community.Display.V1.FormattedValue"]);
        Assert.Null(rows[0]["total@odata.type"]);
        Assert.Null(rows[0]["accountid"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_by_the_cookie()
    {
        var names = new List<string?>();
        var more = true;
        for (var (page, cookie) = (1, string.Empty); more; page++)
        {
            var asked = new XElement(XElement.Parse(Accounts("<attribute name='name'/><order attribute='revenue' descending='true'/>")));
            asked.SetAttributeValue("count", 3);
            asked.SetAttributeValue("page", page);
            asked.SetAttributeValue("paging-cookie", cookie.Length == 0 ? null : cookie);
            var found = await _served.Rows.GetAsync(Address(asked.ToString()), ("Prefer", Paging));
            names.AddRange(found["value"]!.Select(row => (string?)row["name"]));
            more = (bool)found["@Microsoft.Dynamics.CRM.morerecords"]!;
            var told = (string?)found["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"];
            Assert.Equal(more, told is not null);
            if (told is not null)
            {
                Assert.Equal((page + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), XElement.Parse(told).Attribute("pagenumber")!.Value);
                cookie = Uri.UnescapeDataString(Uri.UnescapeDataString(XElement.Parse(told).Attribute("pagingcookie")!.Value));
            }
        }

        Assert.Equal(["A4", "A3", "A2", "A1"], names);
    }

    [Fact]
    public async Task Total_is_told_when_the_query_and_the_caller_ask_for_it()
    {
        var asked = Accounts("<attribute name='name'/>").Replace("<fetch>", "<fetch returntotalrecordcount='true' count='1'>", StringComparison.Ordinal);
        var found = await _served.Rows.GetAsync(Address(asked), ("Prefer", "odata.include-annotations=\"*\""));

        Assert.Single(found["value"]!);
        Assert.Equal(4, (int)found["@Microsoft.Dynamics.CRM.totalrecordcount"]!);
        Assert.False((bool)found["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"]!);
    }

    [Fact]
    public async Task Query_is_held_to_the_collection_of_a_row()
    {
        var account = (string?)(await _served.Rows.GetAsync("accounts?$filter=name eq 'A1'&$select=name"))["value"]![0]!["accountid"];
        var fetch = "<fetch><entity name='contact'><attribute name='lastname'/><filter type='or'><condition attribute='lastname' operator='eq' value='C1'/><condition attribute='lastname' operator='eq' value='C4'/></filter></entity></fetch>";
        var found = await _served.Rows.GetAsync($"accounts({account})/contact_customer_accounts?fetchXml={Uri.EscapeDataString(fetch)}");

        Assert.Equal(["C1"], found["value"]!.Select(row => (string?)row["lastname"]));
    }

    [Theory]
    [InlineData("savedquery", "savedQuery")]
    [InlineData("userquery", "userQuery")]
    public async Task View_is_a_query_with_pages_of_the_address(string table, string option)
    {
        var view = _served.Rows.Admin.Create(new Entity(table)
        {
            ["name"] = "A",
            ["returnedtypecode"] = "account",
            ["querytype"] = 0,
            ["fetchxml"] = Accounts("<attribute name='name'/><attribute name='telephone1'/><order attribute='name'/>"),
        });
        var names = new List<string?>();
        for (var address = $"accounts?{option}={view}"; address is not null;)
        {
            var page = await _served.Rows.GetAsync(address, ("Prefer", "odata.maxpagesize=3"));
            names.AddRange(page["value"]!.Select(row => (string?)row["name"]));
            address = (string?)page["@odata.nextLink"];
        }

        Assert.Equal(["A1", "A2", "A3", "A4"], names);
    }

    [Theory]
    [InlineData("fetchXml=<fetch", 400, "no XML")]
    [InlineData("fetchXml=<fetch><entity name='contact'/></fetch>", 400, "contact")]
    [InlineData("fetchXml=<fetch><entity name='account'><attribute name='nosuch'/></entity></fetch>", 400, "nosuch")]
    [InlineData("fetchXml=<nosuch/>", 400, "entity")]
    [InlineData("fetchXml=<!DOCTYPE fetch><fetch><entity name='account'/></fetch>", 400, "no XML")]
    [InlineData("fetchXml=<fetch><entity name='account'/></fetch>&$select=name", 400, "$select")]
    [InlineData("fetchXml=<fetch aggregate='true'><entity name='account'><attribute name='name' aggregate='sum' alias='a'/></entity></fetch>", 400, "name")]
    [InlineData("savedQuery=nosuch", 400, "nosuch")]
    [InlineData("savedQuery=00000000-0000-0000-0000-000000000001", 404, "savedquery")]
    [InlineData("savedQuery=00000000-0000-0000-0000-000000000001&$filter=name eq 'A'", 400, "$filter")]
    public async Task Query_that_is_none_is_refused(string options, int status, string named)
    {
        using var response = await _served.Rows.SendAsync("GET", $"accounts?{options}");
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, body);
        Assert.Contains(named, body, StringComparison.OrdinalIgnoreCase);
    }

    private static string Accounts(string rest) => $"<fetch><entity name='account'>{rest}<filter><condition attribute='name' operator='like' value='A%'/></filter></entity></fetch>";

    private static string Address(string fetch) => $"accounts?fetchXml={Uri.EscapeDataString(fetch)}";
}
