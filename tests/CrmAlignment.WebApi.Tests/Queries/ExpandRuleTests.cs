using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>What is not taken of $expand: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables.</summary>
public sealed class ExpandRuleTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    private const string OnlySelectAndFilter =
        "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.";

    private const string OnlyLookups = "Expand with $ref is only supported on lookup type navigation property.";

    [Theory]
    [InlineData("contact_customer_accounts/$ref", OnlyLookups)]
    [InlineData("primarycontactid/$ref,contact_customer_accounts/$ref", OnlyLookups)]
    [InlineData("primarycontactid($orderby=fullname)", OnlySelectAndFilter)]
    [InlineData("primarycontactid($top=1)", OnlySelectAndFilter)]
    [InlineData("contact_customer_accounts($top=1;$expand=owninguser)", OnlySelectAndFilter)]
    [InlineData("contact_customer_accounts($expand=Contact_Tasks($orderby=subject))", OnlySelectAndFilter)]
    [InlineData("contact_customer_accounts($orderby=fullname),primarycontactid($expand=owninguser)", OnlySelectAndFilter)]
    [InlineData("accountleads_association($expand=owninguser)", "many-to-many")]
    [InlineData("accountleads_association,primarycontactid", "many-to-many")]
    [InlineData("contact_customer_accounts($expand=contactleads_association)", "many-to-many")]
    public async Task Expansion_that_the_platform_does_not_take_is_refused(string expand, string reason)
    {
        using var response = await served.SendAsync("GET", $"accounts?$select=name&$expand={expand}");

        var error = (await Json.ReadAsync(response))["error"]!;
        Assert.Equal((400, "0x80060888"), ((int)response.StatusCode, (string?)error["code"]));
        Assert.Contains(reason, (string?)error["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, 200)]
    [InlineData(16, 400)]
    public async Task Fifteen_expansions_are_taken_those_inside_of_others_too(int number, int status)
    {
        string[] lookups = ["createdby", "modifiedby", "owninguser", "owningteam", "owningbusinessunit", "parentaccountid", "createdonbehalfby", "modifiedonbehalfby", "masterid", "transactioncurrencyid"];
        var inside = string.Join(',', lookups.Take(number - lookups.Length - 1));

        using var response = await served.SendAsync("GET", $"accounts?$select=name&$expand={string.Join(',', lookups)},primarycontactid($select=fullname;$expand={inside.Replace("parentaccountid", "parentcustomerid_account", StringComparison.Ordinal)})");

        Assert.True(status == (int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("accountleads_association,listaccount_association")]
    [InlineData("contact_customer_accounts($select=fullname;$expand=owninguser($select=fullname)),primarycontactid/$ref")]
    public async Task Expansion_that_the_platform_takes_is_taken(string expand)
    {
        using var response = await served.SendAsync("GET", $"accounts?$select=name&$expand={expand}");

        Assert.True((int)response.StatusCode == 200, await response.Content.ReadAsStringAsync());
    }
}
