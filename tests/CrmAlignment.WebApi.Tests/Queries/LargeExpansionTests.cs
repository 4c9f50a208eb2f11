using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>
/// Collections that have more rows than a page: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables.
/// </summary>
public sealed class LargeExpansionTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    private const int MostOfOne = 5000;

    [Fact]
    public async Task Collections_of_several_rows_are_whole_though_they_have_more_than_a_page_together()
    {
        var (one, other) = (Account("Several"), Account("Several"));
        AddContacts(one, 3000);
        AddContacts(other, 2500);

        var found = await served.GetAsync("accounts?$select=name&$filter=name eq 'Several'&$expand=contact_customer_accounts($select=lastname)");

        var counts = found["value"]!.ToDictionary(row => (Guid)row["accountid"]!, row => row["contact_customer_accounts"]!.Count());
        Assert.Equal((3000, 2500), (counts[one], counts[other]));
        Assert.All(found["value"]!, row => Assert.Null(row["contact_customer_accounts@odata.nextLink"]));
    }

    [Fact]
    public async Task Collection_of_one_row_has_5000_rows_and_the_address_of_the_others()
    {
        var account = Account("Large");
        AddContacts(account, MostOfOne + 2);

        var found = await served.GetAsync($"accounts({account})?$select=name&$expand=contact_customer_accounts($select=lastname)");
        var first = Ids(found["contact_customer_accounts"]!);
        var rest = Ids((await served.GetAsync((string)found["contact_customer_accounts@odata.nextLink"]!))["value"]!);

        Assert.Equal((MostOfOne, 2), (first.Count, rest.Count));
        Assert.Equal(MostOfOne + 2, first.Union(rest).Count());
    }

    [Theory]
    [InlineData("$count=true")]
    [InlineData("$skip=1")]
    [InlineData("$levels=2")]
    [InlineData("$search=x")]
    public async Task Option_that_the_platform_does_not_support_inside_an_expansion_is_refused_by_name(string option)
    {
        using var refused = await served.SendAsync("GET", $"accounts?$expand=account_parent_account({option})");

        Assert.Equal(501, (int)refused.StatusCode);
        Assert.Contains(option.Split('=')[0], (string?)(await Json.ReadAsync(refused))["error"]!["message"], StringComparison.Ordinal);
    }

    private Guid Account(string name) => served.Admin.Create(new Entity("account") { ["name"] = name });

    private void AddContacts(Guid account, int count)
    {
        var contacts = Enumerable.Range(0, count).Select(number => new Entity("contact") { ["lastname"] = $"C{number}", ["parentcustomerid"] = new EntityReference("account", account) });
        served.Admin.Execute(new CreateMultipleRequest { Targets = new EntityCollection([.. contacts]) { EntityName = "contact" } });
    }

    private static HashSet<Guid> Ids(JToken rows) => [.. rows.Select(row => (Guid)row["contactid"]!)];
}
