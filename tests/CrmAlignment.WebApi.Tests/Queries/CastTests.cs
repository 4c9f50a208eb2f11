using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>
/// Lookups to several tables and casts. A lookup has a navigation property for each of its tables, and an owner is cast to a user or a team:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-navigation-properties#multi-table-lookups and
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-entitytypes#entitytype-inheritance.
/// </summary>
public sealed class CastTests : IClassFixture<ServedOrganization>, IDisposable
{
    private const string User = "Microsoft.Dynamics.CRM.systemuser";

    private const string Team = "Microsoft.Dynamics.CRM.team";

    private readonly ServedOrganization _served;
    private readonly string _prefix = $"{Guid.NewGuid():N}";

    public CastTests(ServedOrganization served)
    {
        _served = served;
        var unit = new EntityReference("businessunit", served.Organization.RootBusinessUnitId);
        var administrator = new EntityReference("systemuser", ((Microsoft.Crm.Sdk.Messages.WhoAmIResponse)served.Admin.Execute(new Microsoft.Crm.Sdk.Messages.WhoAmIRequest())).UserId);
        var team = new EntityReference("team", served.Admin.Create(new Entity("team") { ["name"] = $"{_prefix} Team", ["businessunitid"] = unit, ["administratorid"] = administrator }));
        var role = served.Admin.Create(new Entity("role") { ["name"] = $"{_prefix} Role", ["businessunitid"] = unit });
        foreach (var name in new[] { "prvReadAccount", "prvReadIncident" })
        {
            var privilege = served.Admin.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryByAttribute("privilege") { Attributes = { "name" }, Values = { name } }).Entities.Single().Id;
            served.Admin.Execute(new Microsoft.Crm.Sdk.Messages.AddPrivilegesRoleRequest { RoleId = role, Privileges = [new Microsoft.Crm.Sdk.Messages.RolePrivilege { PrivilegeId = privilege, Depth = Microsoft.Crm.Sdk.Messages.PrivilegeDepth.Global }] });
        }

        served.Admin.Associate("team", team.Id, new Relationship("teamroles_association"), [new EntityReference("role", role)]);
        var account = new EntityReference("account", served.Admin.Create(new Entity("account") { ["name"] = $"{_prefix} A" }));
        served.Admin.Create(new Entity("account") { ["name"] = $"{_prefix} B", ["ownerid"] = team });
        var contact = new EntityReference("contact", served.Admin.Create(new Entity("contact") { ["lastname"] = $"{_prefix} C" }));
        served.Admin.Create(new Entity("incident") { ["title"] = "Of account", ["customerid"] = account });
        served.Admin.Create(new Entity("incident") { ["title"] = "Of contact", ["customerid"] = contact });
    }

    [Theory]
    [InlineData("customerid_account/name eq '{0} A'", "Of account")]
    [InlineData("customerid_contact/lastname eq '{0} C'", "Of contact")]
    [InlineData("customerid_account/name eq '{0} A' or customerid_contact/lastname eq '{0} C'", "Of account,Of contact")]
    [InlineData("customerid_account/ownerid/Microsoft.Dynamics.CRM.systemuser/lastname eq 'SYSTEM' and customerid_account/name eq '{0} A'", "Of account")]
    public async Task Lookup_to_several_tables_is_filtered_by_the_navigation_property_of_one(string filter, string titles)
    {
        var found = await _served.GetAsync($"incidents?$select=title&$orderby=title&$filter={Uri.EscapeDataString(string.Format(System.Globalization.CultureInfo.InvariantCulture, filter, _prefix))}");

        Assert.Equal(titles, string.Join(',', found["value"]!.Select(row => (string?)row["title"])));
    }

    [Fact]
    public async Task Lookup_to_several_tables_is_expanded_by_each_of_its_navigation_properties()
    {
        var found = await _served.GetAsync($"incidents?$select=title&$orderby=title&$filter=customerid_account/name eq '{_prefix} A' or customerid_contact/lastname eq '{_prefix} C'&$expand=customerid_account($select=name),customerid_contact($select=lastname)");

        Assert.Equal(($"{_prefix} A", null), ((string?)found.SelectToken("value[0].customerid_account.name"), (string?)found.SelectToken("value[0].customerid_contact.lastname")));
        Assert.Equal((null, $"{_prefix} C"), ((string?)found.SelectToken("value[1].customerid_account.name"), (string?)found.SelectToken("value[1].customerid_contact.lastname")));
    }

    [Theory]
    [InlineData($"ownerid/{Team}/name eq '{{0}} Team'", "B")]
    [InlineData($"ownerid/{User}/lastname eq 'SYSTEM'", "A")]
    [InlineData($"ownerid/{Team}/name eq null", "A")]
    [InlineData($"ownerid/{User}/lastname eq 'SYSTEM' or ownerid/{Team}/name eq '{{0}} Team'", "A,B")]
    [InlineData($"ownerid/{Team}/businessunitid/name ne null", "B")]
    [InlineData("Microsoft.Dynamics.CRM.account/name eq '{0} A'", "A")]
    public async Task Owner_is_cast_in_a_filter(string filter, string names)
    {
        var condition = string.Format(System.Globalization.CultureInfo.InvariantCulture, filter, _prefix);
        var found = await _served.GetAsync($"accounts?$select=name&$orderby=name&$filter={Uri.EscapeDataString($"startswith(name,'{_prefix}') and ({condition})")}");

        Assert.Equal(names, string.Join(',', found["value"]!.Select(row => ((string)row["name"]!).Split(' ')[1])));
    }

    [Fact]
    public async Task Owner_is_cast_in_an_expansion_and_is_null_where_it_is_another()
    {
        var found = await _served.GetAsync($"accounts?$select=name&$orderby=name&$filter=startswith(name,'{_prefix}')&$expand=ownerid/{Team}($select=name)");

        Assert.Equal([null, $"{_prefix} Team"], found["value"]!.Select(row => (string?)row.SelectToken("ownerid.name")));
    }

    [Theory]
    [InlineData("$filter=ownerid/Microsoft.Dynamics.CRM.account/name eq 'A'", 400)]
    [InlineData("$filter=Microsoft.Dynamics.CRM.contact/lastname eq 'A'", 400)]
    [InlineData("$filter=ownerid/Microsoft.Dynamics.CRM.nosuch/name eq 'A'", 400)]
    [InlineData("$expand=ownerid/Microsoft.Dynamics.CRM.account", 400)]
    [InlineData("$expand=ownerid/Microsoft.Dynamics.CRM.nosuch", 400)]
    public async Task Cast_to_what_the_property_cannot_be_is_refused(string options, int status)
    {
        using var response = await _served.SendAsync("GET", $"accounts?{options}");

        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    public void Dispose()
    {
        foreach (var table in new[] { "incident", "account", "contact" })
        {
            foreach (var row in _served.Admin.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(table)).Entities)
            {
                _served.Admin.Delete(table, row.Id);
            }
        }
    }
}
