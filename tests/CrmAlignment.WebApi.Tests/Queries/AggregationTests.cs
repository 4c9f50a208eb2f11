using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>$apply: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/aggregate-data.</summary>
public sealed class AggregationTests : IClassFixture<QueryTests.Accounts>
{
    private const string Some = "filter(startswith(name,'A'))/";

    private readonly QueryTests.Accounts _served;

    public AggregationTests(QueryTests.Accounts served) => _served = served;

    [Theory]
    [InlineData("aggregate(revenue with sum as x)", "100")]
    [InlineData("aggregate(numberofemployees with average as x)", "2")]
    [InlineData("aggregate(numberofemployees with min as x)", "1")]
    [InlineData("aggregate(numberofemployees with max as x)", "4")]
    [InlineData("aggregate(telephone1 with countdistinct as x)", "1")]
    [InlineData("aggregate($count as x)", "4")]
    [InlineData("filter(numberofemployees gt 2)/aggregate($count as x)", "2")]
    [InlineData("filter(primarycontactid/lastname eq 'C2')/aggregate(revenue with sum as x)", "20")]
    [InlineData("filter(contact_customer_accounts/any(c:c/lastname eq 'C4'))/aggregate(revenue with sum as x)", "20")]
    public async Task Rows_are_aggregated(string apply, string value)
    {
        var found = await _served.Rows.GetAsync($"accounts?$apply={Uri.EscapeDataString(Some + apply)}");
        var row = Assert.IsType<JObject>(Assert.Single(found["value"]!));
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), (decimal)row["x"]!);
        Assert.Single(row.Properties());
    }

    [Fact]
    public async Task Rows_are_grouped_by_several_properties_with_aggregates_of_each_group()
    {
        var found = await _served.Rows.GetAsync(
            $"accounts?$apply={Some}groupby((creditonhold,accountcategorycode),aggregate(revenue with sum as total,$count as number))&$orderby=creditonhold desc,accountcategorycode desc",
            ("Prefer", "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\""));

        Assert.Equal(["True||20|1", "False|2|30|1", "False||50|2"], found["value"]!.Select(row =>
            $"{(bool)row["creditonhold"]!}|{(int?)row["accountcategorycode"]}|{(decimal)row["total"]!:0}|{(int)row["number"]!}"));
        Assert.Equal("Standard", (string?)found["value"]![1]!["accountcategorycode@OData.Community.Display.V1.FormattedValue"]);
    }

    [Fact]
    public async Task Group_of_a_related_row_has_the_name_of_its_table_and_column()
    {
        var found = await _served.Rows.GetAsync($"accounts?$apply=filter(primarycontactid/lastname ne null and startswith(name,'A'))/groupby((primarycontactid/lastname),aggregate(revenue with max as most))");
        Assert.Equal(["C1|10", "C2|20"], found["value"]!.Select(row => $"{row["contact_lastname"]}|{(decimal)row["most"]!:0}").Order());
    }

    [Fact]
    public async Task Lookups_group_under_the_name_of_their_property()
    {
        var found = await _served.Rows.GetAsync($"accounts?$apply={Some}groupby((_ownerid_value),aggregate($count as number))");
        Assert.Equal((_served.Rows.Organization.SystemUserId.ToString(), 4), ((string?)found["value"]![0]!["_ownerid_value"], (int)found["value"]![0]!["number"]!));
    }

    [Fact]
    public async Task Collection_of_a_row_is_aggregated()
    {
        var account = (string?)(await _served.Rows.GetAsync("accounts?$filter=name eq 'A1'&$select=name"))["value"]![0]!["accountid"];
        var found = await _served.Rows.GetAsync($"accounts({account})/contact_customer_accounts?$apply=aggregate($count as number)");
        Assert.Equal(3, (int)found["value"]![0]!["number"]!);
    }

    [Theory]
    [InlineData("groupby((createdon))", "", 501, "createdon")]
    [InlineData("groupby((name),aggregate(revenue with sum as total))", "&$orderby=total", 400, "is not supported")]
    [InlineData("groupby((name))", "&$orderby=telephone1", 400, "telephone1")]
    [InlineData("groupby((name))", "&$filter=name eq 'A'", 400, "$filter")]
    [InlineData("groupby((name))/filter(name eq 'A')", "", 501, "Filter")]
    [InlineData("compute(revenue mul 2 as twice)", "", 501, "Compute")]
    [InlineData("filter(name eq 'A')", "", 501, "groupby")]
    [InlineData("aggregate(revenue with nosuch.median as x)", "", 501, "median")]
    [InlineData("aggregate(nosuch with sum as x)", "", 400, "nosuch")]
    [InlineData("nosuch", "", 400, "nosuch")]
    [InlineData("aggregate(revenue mul 2 with sum as x)", "", 501, "BinaryOperator")]
    public async Task Aggregation_that_is_not_supported_is_refused(string apply, string options, int status, string named)
    {
        using var response = await _served.Rows.SendAsync("GET", $"accounts?$apply={apply}{options}");
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, body);
        Assert.Contains(named, body, StringComparison.OrdinalIgnoreCase);
    }
}
